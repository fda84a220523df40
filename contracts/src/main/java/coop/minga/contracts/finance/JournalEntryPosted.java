package coop.minga.contracts.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money was moved in an organisation's books.
 *
 * <p>Guarantee: an entry never changes, so its version is always 1; a correction is another entry that names it. Ids and
 * amounts alone.
 */
public record JournalEntryPosted(
        UUID entryId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable LocalDate intendedOn,
        String kind,
        @Nullable UUID reverses,
        @Nullable UUID completes,
        String source,
        @Nullable UUID sourceId,
        String currency,
        List<Line> postings) {
    public static final String TYPE = "coop.minga.finance.journal-entry-posted.v1";
    public static final String TOPIC = "minga.finance.journal-entry";

    /**
     * One posting.
     *
     * <p>Guarantee: a debit is positive, a credit negative; in every fund they sum up to zero.
     */
    public record Line(UUID account, UUID fund, long minor) {}
}
