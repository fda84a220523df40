package coop.minga.finance.insurance.store;

import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsurancePolicy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The policies of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one. Who needs a policy and its claims locks the policy first.
 */
@ApplicationScoped
public class InsurancePolicies implements PanacheRepositoryBase<InsurancePolicy, UUID> {
    /** Alone with it until the transaction ends: premiums, and what its cover pays, are one after the other. */
    public Optional<InsurancePolicy> alone(InsurancePolicyId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
