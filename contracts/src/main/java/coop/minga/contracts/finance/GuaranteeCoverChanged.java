package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee holds more again, since a repayment or a call was taken back, or something else of it is missing than before.
 *
 * <p>Guarantee: ids and amounts alone; the events of a guarantee are numbered together.
 */
public record GuaranteeCoverChanged(
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
        long uncoveredMinor,
        long calledMinor,
        @Nullable UUID substituteId) {
    public static final String TYPE = "coop.minga.finance.guarantee-cover-changed.v1";
    public static final String TOPIC = "minga.finance.guarantee";
}
