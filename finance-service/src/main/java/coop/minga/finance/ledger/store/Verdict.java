package coop.minga.finance.ledger.store;

import coop.minga.platform.crypto.Bytes;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request.
 *
 * <p>Guarantee: final once the transaction is committed.
 *
 * @param outcome POSTED, REPLAYED, PERIOD_CLOSED, or the name of a refusal
 */
public record Verdict(
        String outcome,
        @Nullable UUID account,
        @Nullable UUID fund,
        @Nullable Long availableMinor,
        @Nullable LocalDate closedThrough,
        @Nullable Bytes knownHash,
        @Nullable Bytes knownAnswer) {
    public static final String REPLAYED = "REPLAYED";
    public static final String PERIOD_CLOSED = "PERIOD_CLOSED";

    static final Verdict POSTED = new Verdict("POSTED", null, null, null, null, null, null);

    public boolean isPosted() {
        return outcome.equals(POSTED.outcome);
    }
}
