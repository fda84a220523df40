package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member bought shares.
 *
 * <p>Guarantee: an entry never changes, so its version is always 1; a reversal is a journal entry that names it. Ids and
 * amounts alone.
 */
public record SharesPurchased(
        UUID entryId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String source,
        UUID accountId,
        UUID membershipId,
        UUID productId,
        long shares,
        String currency,
        long minor) {
    public static final String TYPE = "coop.minga.finance.shares-purchased.v1";
    public static final String TOPIC = "minga.finance.share-purchase";
}
