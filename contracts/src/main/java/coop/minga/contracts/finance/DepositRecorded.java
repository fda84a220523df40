package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money came into a member's account.
 *
 * <p>Guarantee: an entry never changes, so its version is always 1; a reversal is a journal entry that names it. Ids and
 * amounts alone.
 */
public record DepositRecorded(
        UUID entryId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String source,
        UUID accountId,
        UUID membershipId,
        UUID productId,
        String productKind,
        String currency,
        long minor) {
    public static final String TYPE = "coop.minga.finance.deposit-recorded.v1";
    public static final String TOPIC = "minga.finance.deposit";
}
