package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a membership mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class MembershipConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "membership_pk", MembershipFailure.MEMBERSHIP_ID_TAKEN,
                "membership_one_open", MembershipFailure.MEMBERSHIP_ALREADY_OPEN,
                "membership_number_once", MembershipFailure.MEMBER_NUMBER_TAKEN,
                "membership_person_fk", MembershipFailure.MEMBERSHIP_PERSON_UNKNOWN,
                "membership_recruiter_fk", MembershipFailure.RECRUITER_UNKNOWN);
    }
}
