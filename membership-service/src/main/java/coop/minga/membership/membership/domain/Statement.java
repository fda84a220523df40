package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded about a membership.
 *
 * <p>Guarantee: none by itself; the membership checks it against all that was recorded.
 *
 * @param corrects the number of what this annuls or replaces
 */
record Statement(
        MembershipStep step,
        StepDetails details,
        LocalDate effectiveOn,
        @Nullable Integer corrects) {
    private static final int OVERRIDE_YEARS_MOST = 10;

    /** @throws DomainFailure OVERRIDE_NOT_ALLOWED for an override that does not end, or in another state than these two */
    void requireEnd() {
        LocalDate until = details.overrideUntil();
        MembershipState instead = details.overrideState();
        boolean ends = until != null
                && until.isAfter(effectiveOn)
                && !until.isAfter(effectiveOn.plusYears(OVERRIDE_YEARS_MOST));
        boolean counts = instead == MembershipState.ACTIVE || instead == MembershipState.SUSPENDED;
        if (step == MembershipStep.OVERRIDE && !(ends && counts)) {
            throw DomainFailure.at(
                    MembershipFailure.OVERRIDE_NOT_ALLOWED,
                    "/until",
                    "Count as ACTIVE or SUSPENDED until a day after %s, %d years later at the most."
                            .formatted(effectiveOn, OVERRIDE_YEARS_MOST));
        }
    }
}
