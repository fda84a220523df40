package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of dues mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class DuesConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "dues_plan_pk", DuesFailure.DUES_PLAN_ID_TAKEN,
                "dues_plan_code_once", DuesFailure.DUES_PLAN_CODE_TAKEN,
                "dues_plan_version_once", DuesFailure.DUES_PLAN_VERSION_RACED,
                "dues_assignment_pk", DuesFailure.DUES_ASSIGNMENT_ID_TAKEN,
                "dues_assignment_plan_fk", DuesFailure.DUES_PLAN_OF_ASSIGNMENT_UNKNOWN,
                "dues_waiver_pk", DuesFailure.DUES_WAIVER_ID_TAKEN,
                "dues_run_pk", DuesFailure.DUES_RUN_ID_TAKEN);
    }
}
