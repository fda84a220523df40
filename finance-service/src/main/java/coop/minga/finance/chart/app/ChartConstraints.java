package coop.minga.finance.chart.app;

import coop.minga.finance.chart.domain.ChartFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a chart mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class ChartConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "chart_of_accounts_pk", ChartFailure.CHART_ADOPTED_ALREADY,
                "chart_of_accounts_once", ChartFailure.CHART_ADOPTED_ALREADY);
    }
}
