package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.WorkProfileFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a work profile mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class WorkProfileConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "work_profile_pk", WorkProfileFailure.WORK_PROFILE_ID_TAKEN,
                "work_profile_person_fk", WorkProfileFailure.WORK_PROFILE_PERSON_UNKNOWN,
                "main_job_once", WorkProfileFailure.MAIN_JOB_TAKEN);
    }
}
