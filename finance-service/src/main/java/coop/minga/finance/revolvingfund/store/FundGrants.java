package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.domain.FundGrant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The grants to and from revolving funds of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class FundGrants implements PanacheRepositoryBase<FundGrant, UUID> {

    /** The grant, held until the commit: of two who take it back, the second sees that it is taken. */
    public Optional<FundGrant> alone(FundGrantId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
