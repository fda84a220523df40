package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a pledge, or all of it, was let go.
 *
 * <p>Guarantee: ids and amounts alone; the events of a guarantee are numbered together.
 */
public record GuaranteeReleased(
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
        @Nullable UUID substituteId,
        @Nullable Long uncoveredMinor) {
    public static final String TYPE = "coop.minga.finance.guarantee-released.v1";
    public static final String TOPIC = "minga.finance.guarantee";
}
