package coop.minga.membership.standing.app;

import coop.minga.membership.standing.domain.StandingFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a coverage mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class CoverageConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "dues_coverage_pk", StandingFailure.COVERAGE_ID_TAKEN,
                "dues_coverage_corrected_once", StandingFailure.COVERAGE_ALREADY_CORRECTED,
                "dues_coverage_corrects_fk", StandingFailure.COVERAGE_UNKNOWN);
    }
}
