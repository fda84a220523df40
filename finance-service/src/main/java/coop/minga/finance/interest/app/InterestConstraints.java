package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of interest mean.
 *
 * <p>Guarantee: steps of a product wait for each other, so none of these is met unless that lock is lost.
 */
@ApplicationScoped
class InterestConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "interest_accrual_once", InterestFailure.INTEREST_BEING_ACCRUED,
                "interest_period_pk", InterestFailure.INTEREST_BEING_ACCRUED);
    }
}
