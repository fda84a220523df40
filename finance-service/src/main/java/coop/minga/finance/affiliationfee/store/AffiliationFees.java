package coop.minga.finance.affiliationfee.store;

import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.finance.affiliationfee.domain.AffiliationFeeKey;
import coop.minga.finance.organisation.OrganisationId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * The fees the caller's organisation is a party of.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class AffiliationFees implements PanacheRepositoryBase<AffiliationFee, AffiliationFeeKey> {

    /** The fee an organisation knows under this id. */
    public Optional<AffiliationFee> named(AffiliationFeeId id, OrganisationId organisation) {
        return query(id, organisation).firstResultOptional();
    }

    /** The same, kept from changing until the commit: of two statements at a time the second sees the first. */
    public Optional<AffiliationFee> namedToChange(AffiliationFeeId id, OrganisationId organisation) {
        return query(id, organisation).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Affiliates choose their ids, so one may occur twice before a parent's eyes: the own goes first, then the oldest. */
    private PanacheQuery<AffiliationFee> query(AffiliationFeeId id, OrganisationId organisation) {
        return find(
                "id = ?1 order by case when affiliate = ?2 then 0 else 1 end, createdAt, affiliate",
                id.value(),
                organisation.value());
    }
}
