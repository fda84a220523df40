package coop.minga.finance.surplus.app;

import coop.minga.finance.surplus.domain.SurplusFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of the surplus mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class SurplusConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "surplus_bylaw_pk", SurplusFailure.SURPLUS_BYLAW_ID_TAKEN,
                "surplus_run_pk", SurplusFailure.SURPLUS_RUN_ID_TAKEN,
                "surplus_run_once_a_year", SurplusFailure.SURPLUS_YEAR_TAKEN,
                "surplus_run_months_once", SurplusFailure.SURPLUS_YEAR_TAKEN);
    }
}
