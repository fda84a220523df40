package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.affiliationfee.domain.AffiliationFeeFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of an affiliation fee mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class AffiliationFeeConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "affiliation_fee_pk", AffiliationFeeFailure.AFFILIATION_FEE_ID_TAKEN,
                "affiliation_fee_once", AffiliationFeeFailure.AFFILIATION_FEE_STATED_ALREADY);
    }
}
