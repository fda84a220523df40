package coop.minga.membership.membership.store;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.domain.MemberNumber;
import coop.minga.membership.membership.domain.Membership;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.person.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The memberships in the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** Whose membership it is, without reading it: what is read before a lock may be old after it. */
    public Optional<PersonId> personOf(MembershipId id) {
        return getEntityManager()
                .createQuery("select m.person from Membership m where m.id = :id", UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(PersonId::new);
    }

    /** Kept from changing until the transaction ends: of two steps at a time the second sees the first. */
    public Optional<Membership> findToChange(MembershipId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** All of them kept from changing until the transaction ends, in one order for everybody, so that none wait in a ring. */
    public List<Membership> allToChange(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select m from Membership m where m.id in :ids order by m.id", Membership.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The memberships of a record, in the same way. */
    public List<Membership> ofPersonToChange(PersonId person) {
        return getEntityManager()
                .createQuery("select m from Membership m where m.person = :person order by m.id", Membership.class)
                .setParameter("person", person.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The memberships of records, closed ones too. */
    public List<UUID> idsOf(Collection<PersonId> persons) {
        return getEntityManager()
                .createQuery("select m.id from Membership m where m.person in :persons", UUID.class)
                .setParameter("persons", persons.stream().map(PersonId::value).toList())
                .getResultList();
    }

    /** Which memberships are open in a unit on a day or later. */
    public List<UUID> staying(UUID unit, LocalDate on) {
        return getEntityManager()
                .createQuery("""
                        select distinct p.id from MembershipPeriod p
                        where p.unit = :unit and p.supersededAt is null and p.to > :on and p.state in :open
                        """, UUID.class)
                .setParameter("unit", unit)
                .setParameter("on", on)
                .setParameter("open", MembershipState.OPEN)
                .getResultList();
    }

    /** These, by their ids; their steps come with them in one statement when the first is asked for. */
    public Map<UUID, Membership> byIds(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select m from Membership m where m.id in :ids", Membership.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(membership -> membership.terms().id().value(), Function.identity()));
    }

    /** Which of these have a membership that is not closed. */
    public Set<PersonId> withOpenMembership(Collection<PersonId> persons) {
        return getEntityManager()
                .createQuery(
                        "select m.person from Membership m where m.person in :persons and m.state in :open", UUID.class)
                .setParameter("persons", persons.stream().map(PersonId::value).toList())
                .setParameter("open", MembershipState.OPEN)
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of these ids a membership of the organisation has. */
    public Set<MembershipId> taken(Collection<MembershipId> ids) {
        return getEntityManager()
                .createQuery("select m.id from Membership m where m.id in :ids", UUID.class)
                .setParameter("ids", ids.stream().map(MembershipId::value).toList())
                .getResultStream()
                .map(MembershipId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of these numbers somebody has or had. */
    public Set<MemberNumber> used(Collection<MemberNumber> numbers) {
        return getEntityManager()
                .createQuery("select m.number from Membership m where m.number in :numbers", String.class)
                .setParameter(
                        "numbers", numbers.stream().map(MemberNumber::value).toList())
                .getResultStream()
                .map(MemberNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
