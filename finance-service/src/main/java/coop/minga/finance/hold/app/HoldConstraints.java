package coop.minga.finance.hold.app;

import coop.minga.finance.hold.domain.HoldFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a hold mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class HoldConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "hold_pk", HoldFailure.HOLD_ID_TAKEN,
                "hold_of_what_is_available", HoldFailure.HOLD_ABOVE_AVAILABLE);
    }
}
