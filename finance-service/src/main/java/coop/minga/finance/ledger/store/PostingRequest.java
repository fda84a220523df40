package coop.minga.finance.ledger.store;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.platform.crypto.Bytes;
import coop.minga.platform.outbox.OutboxEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way into the database with all that is stored beside it.
 *
 * <p>Guarantee: complete; posting it asks nobody anything.
 */
public record PostingRequest(
        RecordedEntry entry,
        @Nullable String sealedDescription,
        Author author,
        @Nullable Key key,
        List<OutboxEvent> events,
        @Nullable String traceparent) {

    /**
     * The request's key, and what its twins are answered.
     *
     * <p>Guarantee: stored with the entry or not at all.
     */
    public record Key(Bytes claim, Bytes requestHash, Bytes answer) {}

    public UUID organisation() {
        return entry.draft().organisation().value();
    }
}
