package coop.minga.membership.duplicate.store;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.person.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The pairs of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class DuplicateCandidates implements PanacheRepositoryBase<DuplicateCandidate, UUID> {

    /** Kept from changing until the transaction ends: of two steps at a time the second sees the first. */
    public Optional<DuplicateCandidate> findToChange(DuplicateCandidateId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<DuplicateCandidate> findToChange(DuplicateCandidate.Pair pair) {
        return find(
                        "first = ?1 and second = ?2",
                        pair.first().value(),
                        pair.second().value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Every pair one of these is in, kept from changing. */
    public List<DuplicateCandidate> ofToChange(Collection<PersonId> persons) {
        List<UUID> ids = persons.stream().map(PersonId::value).toList();
        return find("first in ?1 or second in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
