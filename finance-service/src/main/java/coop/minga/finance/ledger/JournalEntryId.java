package coop.minga.finance.ledger;

import java.util.UUID;

/**
 * Names a journal entry inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record JournalEntryId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static JournalEntryId fromString(String text) {
        return new JournalEntryId(UUID.fromString(text));
    }
}
