package coop.minga.finance.period.app;

import coop.minga.finance.period.domain.PeriodFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a period close mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class PeriodConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "period_close_pk", PeriodFailure.PERIOD_CLOSE_ID_TAKEN,
                "period_close_once", PeriodFailure.PERIOD_CLOSED_BEYOND,
                "period_close_forward", PeriodFailure.PERIOD_CLOSED_BEYOND);
    }
}
