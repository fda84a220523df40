package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member paid dues or was charged for the first time, new charges took an advance, or a payment was taken back.
 *
 * <p>Guarantee: says how the member stands after it, so that a projection replaces what it had; the versions of one dues
 * account are gapless from 1, over all types of its events.
 *
 * @param amountMinor negative where a payment was taken back
 * @param paidThrough the last day for which nothing has to be paid any more; not known if null
 */
public record DuesPaid(
        UUID duesAccountId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID membershipId,
        @Nullable UUID entryId,
        long amountMinor,
        String currency,
        @Nullable LocalDate paidThrough,
        long owedMinor,
        long advanceMinor) {
    public static final String TYPE = "coop.minga.finance.dues-paid.v1";
    public static final String TOPIC = "minga.finance.dues-account";
}
