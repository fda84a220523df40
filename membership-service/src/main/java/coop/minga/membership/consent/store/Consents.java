package coop.minga.membership.consent.store;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentState;
import coop.minga.membership.consent.domain.ConsentTerms;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The consents the caller's organisation is a party of.
 *
 * <p>Guarantee: row-level security hides every other one, and from a partner what was not granted.
 */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {

    /** Whose consent it is, without reading it: what is read before a lock may be old after it. */
    public Optional<PersonId> personOf(ConsentId id, OrganisationId keeper) {
        return getEntityManager()
                .createQuery("select c.person from Consent c where c.id = :id and c.organisation = :keeper", UUID.class)
                .setParameter("id", id.value())
                .setParameter("keeper", keeper.value())
                .getResultStream()
                .findFirst()
                .map(PersonId::new);
    }

    /** Of the organisation that keeps the record; kept from changing until the transaction ends. */
    public Optional<Consent> findToChange(ConsentId id, OrganisationId keeper) {
        return find("id = ?1 and organisation = ?2", id.value(), keeper.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Held as it is until the transaction ends: a withdrawal waits for a read that began before it, and no longer. */
    public Optional<Consent> findToReadUnder(ConsentId id, OrganisationId keeper, OrganisationId grantee) {
        return find("id = ?1 and organisation = ?2 and grantee = ?3", id.value(), keeper.value(), grantee.value())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    public Optional<Consent> keptBy(ConsentId id, OrganisationId keeper) {
        return find("id = ?1 and organisation = ?2", id.value(), keeper.value()).firstResultOptional();
    }

    public Optional<Consent> grantedTo(ConsentId id, OrganisationId grantee) {
        return find("id = ?1 and grantee = ?2", id.value(), grantee.value()).firstResultOptional();
    }

    /** The consents that another one, about to be granted, takes the place of. */
    public List<Consent> standing(ConsentTerms terms) {
        return find(
                        "organisation = ?1 and person = ?2 and grantee = ?3 and purpose = ?4 and state = ?5",
                        terms.organisation().value(),
                        terms.person().value(),
                        terms.grantee().value(),
                        terms.purpose(),
                        ConsentState.GRANTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<Consent> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public List<Consent> of(OrganisationId organisation, PersonId person) {
        return of(organisation, List.of(person));
    }

    public List<Consent> of(OrganisationId organisation, List<PersonId> persons) {
        return list(
                "organisation = ?1 and person in ?2 order by createdAt, id",
                organisation.value(),
                persons.stream().map(PersonId::value).toList());
    }
}
