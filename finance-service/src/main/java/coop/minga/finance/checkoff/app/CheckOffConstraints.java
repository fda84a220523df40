package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of employers, authorisations and schedules mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class CheckOffConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "employer_pk", CheckOffFailure.EMPLOYER_ID_TAKEN,
                "employer_code_once", CheckOffFailure.EMPLOYER_CODE_TAKEN,
                "check_off_authorisation_pk", CheckOffFailure.CHECK_OFF_AUTHORISATION_ID_TAKEN,
                "check_off_authorisation_once_a_day", CheckOffFailure.CHECK_OFF_AUTHORISATION_OVERLAPS,
                "check_off_authorisation_reference_once_a_day", CheckOffFailure.PAYROLL_REFERENCE_TAKEN,
                "check_off_schedule_pk", CheckOffFailure.CHECK_OFF_SCHEDULE_ID_TAKEN,
                "check_off_schedule_once_a_day", CheckOffFailure.CHECK_OFF_SCHEDULE_OVERLAPS);
    }
}
