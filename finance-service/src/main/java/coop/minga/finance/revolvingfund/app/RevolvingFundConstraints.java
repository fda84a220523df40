package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.RevolvingFundFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a revolving fund mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class RevolvingFundConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "revolving_fund_pk", RevolvingFundFailure.REVOLVING_FUND_BEGUN,
                "revolving_fund_regrants_of_seed", RevolvingFundFailure.REGRANTS_ABOVE_SEED);
    }
}
