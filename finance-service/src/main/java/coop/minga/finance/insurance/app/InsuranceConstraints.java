package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of mutual insurance mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class InsuranceConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "insurance_product_pk", InsuranceFailure.INSURANCE_PRODUCT_ID_TAKEN,
                "insurance_policy_pk", InsuranceFailure.INSURANCE_POLICY_ID_TAKEN,
                "insurance_policy_one_active", InsuranceFailure.INSURANCE_POLICY_HELD_ALREADY,
                "insurance_claim_pk", InsuranceFailure.INSURANCE_CLAIM_ID_TAKEN,
                "insurance_claim_once", InsuranceFailure.INSURANCE_CLAIMED_ALREADY);
    }
}
