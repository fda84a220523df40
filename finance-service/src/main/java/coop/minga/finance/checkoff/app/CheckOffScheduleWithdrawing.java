package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.domain.CheckOffFailure;
import coop.minga.platform.problem.DomainFailure;

/**
 * Asks whoever may refer to a schedule whether it can be withdrawn.
 *
 * <p>Guarantee: fired in the transaction of the withdrawal, while nobody can begin to refer to the schedule; an observer
 * that throws refuses it.
 */
public record CheckOffScheduleWithdrawing(CheckOffScheduleId schedule) {
    /** The refusal of an observer. */
    public static DomainFailure inUse() {
        return new DomainFailure(
                CheckOffFailure.CHECK_OFF_SCHEDULE_IN_USE, "Reverse what was paid on it first, or issue no other.");
    }
}
