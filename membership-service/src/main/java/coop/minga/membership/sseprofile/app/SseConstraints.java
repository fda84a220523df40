package coop.minga.membership.sseprofile.app;

import coop.minga.membership.sseprofile.domain.SseFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of an assessment mean.
 *
 * <p>Guarantee: covers every constraint that a client's choice can hit.
 */
@ApplicationScoped
class SseConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("sse_assessment_pk", SseFailure.SSE_ASSESSMENT_ID_TAKEN);
    }
}
