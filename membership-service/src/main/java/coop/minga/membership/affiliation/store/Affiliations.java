package coop.minga.membership.affiliation.store;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.membership.affiliation.domain.AffiliationKey;
import coop.minga.membership.organisation.OrganisationId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * The affiliations the caller's organisation is a party of.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Affiliations implements PanacheRepositoryBase<Affiliation, AffiliationKey> {

    /** The affiliation an organisation knows under this id. */
    public Optional<Affiliation> named(AffiliationId id, OrganisationId organisation) {
        return query(id, organisation).firstResultOptional();
    }

    /** The same, kept from changing until the transaction ends: of two steps at a time the second sees the first. */
    public Optional<Affiliation> namedToChange(AffiliationId id, OrganisationId organisation) {
        return query(id, organisation).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * Affiliates choose their ids, and a unique key over all of them would tell one what another has. So an id may occur
     * twice before a parent's eyes, though only if somebody copies it on purpose: the own one goes first, then the
     * oldest, and the copy stays out of reach.
     */
    private PanacheQuery<Affiliation> query(AffiliationId id, OrganisationId organisation) {
        return find(
                "id = ?1 order by case when affiliate = ?2 then 0 else 1 end, createdAt, affiliate",
                id.value(),
                organisation.value());
    }
}
