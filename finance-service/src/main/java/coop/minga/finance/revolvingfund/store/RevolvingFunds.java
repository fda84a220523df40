package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The revolving funds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class RevolvingFunds implements PanacheRepositoryBase<RevolvingFund, UUID> {

    /** The fund, held until the commit: two who change it take turns. */
    public Optional<RevolvingFund> alone(FundId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
