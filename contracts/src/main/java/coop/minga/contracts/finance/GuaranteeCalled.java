package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a pledge, or all of it, was taken for a loan that was not paid back.
 *
 * <p>Guarantee: ids and amounts alone; the events of a guarantee are numbered together.
 */
public record GuaranteeCalled(
        UUID guaranteeId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID loanId,
        UUID accountId,
        UUID membershipId,
        @Nullable UUID borrowerId,
        boolean own,
        String state,
        String currency,
        long amountMinor,
        long pledgedMinor,
        UUID entryId) {
    public static final String TYPE = "coop.minga.finance.guarantee-called.v1";
    public static final String TOPIC = "minga.finance.guarantee";
}
