package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A revolving fund was seeded, granted on, fell into distress, recovered or was converted.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 *
 * @param seededMinor what the funder gave to be lent, in minor units
 * @param regrantedMinor what was granted on of it
 */
public record FundStatusChanged(
        UUID fundId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String state,
        String currency,
        long seededMinor,
        long regrantedMinor) {
    public static final String TYPE = "coop.minga.finance.fund-status-changed.v1";
    public static final String TOPIC = "minga.finance.fund";
}
