package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.domain.ResolutionFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a resolution mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class ResolutionConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("resolution_pk", ResolutionFailure.RESOLUTION_ID_TAKEN);
    }
}
