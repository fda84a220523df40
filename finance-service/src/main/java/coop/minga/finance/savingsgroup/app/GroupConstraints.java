package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.GroupFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of savings groups mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class GroupConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "group_cycle_pk", GroupFailure.GROUP_CYCLE_ID_TAKEN,
                "group_cycle_one_open", GroupFailure.GROUP_CYCLE_OPEN_ALREADY,
                "group_cycle_number_once", GroupFailure.GROUP_CYCLE_OPEN_ALREADY,
                "group_meeting_pk", GroupFailure.GROUP_MEETING_ID_TAKEN,
                "group_meeting_once_a_day", GroupFailure.GROUP_MEETING_DAY_TAKEN);
    }
}
