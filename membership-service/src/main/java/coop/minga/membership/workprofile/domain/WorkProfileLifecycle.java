package coop.minga.membership.workprofile.domain;

import static coop.minga.membership.workprofile.domain.WorkProfileStep.CORRECTION;
import static coop.minga.membership.workprofile.domain.WorkProfileStep.ENDING;
import static coop.minga.membership.workprofile.domain.WorkProfileStep.MAIN_PERIOD;
import static coop.minga.membership.workprofile.domain.WorkProfileStep.MOVE;
import static coop.minga.membership.workprofile.domain.WorkProfileStep.WITHDRAWAL;

import java.util.List;
import java.util.Map;

/**
 * The table of what may happen to the record of a job.
 *
 * <p>Guarantee: the one place that knows; the aggregate, the refusal and the tests read it.
 */
final class WorkProfileLifecycle {
    static final Map<WorkProfileState, List<WorkProfileStep>> ALLOWED = Map.of(
            WorkProfileState.OPEN, List.of(CORRECTION, ENDING, MAIN_PERIOD, WITHDRAWAL, MOVE),
            WorkProfileState.ENDED, List.of(CORRECTION, MAIN_PERIOD, WITHDRAWAL, MOVE),
            WorkProfileState.WITHDRAWN, List.of(MOVE));

    private WorkProfileLifecycle() {}

    static boolean allows(WorkProfileState state, WorkProfileStep step) {
        return ALLOWED.getOrDefault(state, List.of()).contains(step);
    }

    /** What a client may do next, by the names of the transition resources. */
    static List<String> allowed(WorkProfileState state) {
        return ALLOWED.getOrDefault(state, List.of()).stream()
                .filter(step -> step == ENDING || step == MAIN_PERIOD || step == WITHDRAWAL)
                .map(WorkProfileStep::resource)
                .toList();
    }
}
