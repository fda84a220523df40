package coop.minga.membership.workprofile.store;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.membership.workprofile.domain.WorkProfile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The work profiles in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class WorkProfiles implements PanacheRepositoryBase<WorkProfile, UUID> {

    /** Whose job it is, without reading the job: what is read before the lock may be old after it. */
    public Optional<PersonId> personOf(WorkProfileId id) {
        return getEntityManager()
                .createQuery("select p.person from WorkProfile p where p.id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(PersonId::new);
    }

    public List<WorkProfile> of(PersonId person) {
        return list("person = ?1 order by id", person.value());
    }
}
