package coop.minga.finance.insurance.store;

import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.domain.InsuranceClaim;
import coop.minga.finance.insurance.domain.InsuranceClaimState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/**
 * The insurance claims of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class InsuranceClaims implements PanacheRepositoryBase<InsuranceClaim, UUID> {
    /** Which policy a claim is on, without reading the claim. */
    public Optional<InsurancePolicyId> policyOf(InsuranceClaimId id) {
        return getEntityManager()
                .createQuery("select policy from InsuranceClaim where id = ?1", UUID.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .map(InsurancePolicyId::new);
    }

    /** Alone with it until the transaction ends. */
    public Optional<InsuranceClaim> alone(InsuranceClaimId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was paid for what happened in a year of a policy, in minor units. */
    public long paidMinor(InsurancePolicyId policy, int coverYear) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(assessedMinor), 0) from InsuranceClaim"
                                + " where policy = ?1 and coverYear = ?2 and state = ?3",
                        Long.class)
                .setParameter(1, policy.value())
                .setParameter(2, coverYear)
                .setParameter(3, InsuranceClaimState.PAID)
                .getSingleResult();
    }
}
