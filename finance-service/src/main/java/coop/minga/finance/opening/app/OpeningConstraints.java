package coop.minga.finance.opening.app;

import coop.minga.finance.opening.domain.OpeningFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of opening balances mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class OpeningConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "opening_balances_pk", OpeningFailure.OPENING_ID_TAKEN,
                "opening_line_account_once", OpeningFailure.OPENING_LINE_TWICE);
    }
}
