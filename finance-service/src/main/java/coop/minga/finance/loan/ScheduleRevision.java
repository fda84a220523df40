package coop.minga.finance.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was due when, as it was said once.
 *
 * <p>Guarantee: never changes; counted from 1, the disbursement's, without a gap.
 */
public record ScheduleRevision(
        LoanId loan,
        int revision,
        ScheduleCause cause,
        LocalDate effectiveOn,
        Instant recordedAt,
        List<ScheduledInstalment> instalments) {
    public ScheduleRevision {
        instalments = List.copyOf(instalments);
    }
}
