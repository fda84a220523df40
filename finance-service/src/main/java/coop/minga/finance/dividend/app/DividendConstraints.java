package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.domain.DividendFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of dividends mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class DividendConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "dividend_run_pk", DividendFailure.DIVIDEND_RUN_ID_TAKEN,
                "dividend_run_once_a_year", DividendFailure.DIVIDEND_YEAR_TAKEN,
                "dividend_run_months_once", DividendFailure.DIVIDEND_YEAR_TAKEN);
    }
}
