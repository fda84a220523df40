package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A savings group shared out what was in its box.
 *
 * <p>Guarantee: once for a cycle, so its version is always 1. Sums of the group, never what one member got.
 */
public record GroupSharedOut(
        UUID cycleId,
        long version,
        UUID organisation,
        LocalDate sharedOutOn,
        Instant recordedAt,
        int members,
        String currency,
        long capitalMinor,
        long profitMinor,
        long setOffMinor,
        long paidMinor) {
    public static final String TYPE = "coop.minga.finance.group-shared-out.v1";
    public static final String TOPIC = "minga.finance.group-cycle";
}
