package coop.minga.membership.workprofile.store;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.WorkProfile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The work profiles in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class WorkProfiles implements PanacheRepositoryBase<WorkProfile, UUID> {

    /** Whose job it is, without reading the job: what is read before the lock may be old after it. */
    public Optional<PersonId> personOf(WorkProfileId id) {
        return personsOf(List.of(id)).stream().findFirst();
    }

    public Set<PersonId> personsOf(Collection<WorkProfileId> ids) {
        return getEntityManager()
                .createQuery("select p.person from WorkProfile p where p.id in :ids", UUID.class)
                .setParameter("ids", ids.stream().map(WorkProfileId::value).toList())
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** These, by their ids. */
    public Map<UUID, WorkProfile> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(job -> job.id().value(), Function.identity()));
    }

    public List<WorkProfile> of(PersonId person) {
        return of(List.of(person));
    }

    public List<WorkProfile> of(Collection<PersonId> persons) {
        return list(
                "person in ?1 order by id",
                persons.stream().map(PersonId::value).toList());
    }

    public List<WorkProfile> withIds(Collection<WorkProfileId> ids) {
        return list("id in ?1", ids.stream().map(WorkProfileId::value).toList());
    }
}
