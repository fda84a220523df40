package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member has not paid dues by the day on which they were due.
 *
 * <p>Guarantee: told once for the oldest charge that is open, and again when another one has become the oldest; the
 * versions of one dues account are gapless from 1, over all types of its events.
 *
 * @param overdueSince the day by which the oldest open charge was to be paid
 * @param paidThrough the last day for which nothing has to be paid any more; not known if null
 */
public record DuesOverdue(
        UUID duesAccountId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID membershipId,
        LocalDate overdueSince,
        long overdueMinor,
        String currency,
        @Nullable LocalDate paidThrough) {
    public static final String TYPE = "coop.minga.finance.dues-overdue.v1";
    public static final String TOPIC = DuesPaid.TOPIC;
}
