package coop.minga.finance.insurance.store;

import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.domain.InsuranceProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The insurance products of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class InsuranceProducts implements PanacheRepositoryBase<InsuranceProduct, UUID> {
    /** Together with others who take out policies, but not with who closes it. */
    public Optional<InsuranceProduct> shared(InsuranceProductId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    /** Alone with it until the transaction ends. */
    public Optional<InsuranceProduct> alone(InsuranceProductId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
