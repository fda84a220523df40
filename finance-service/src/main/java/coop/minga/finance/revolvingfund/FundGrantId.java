package coop.minga.finance.revolvingfund;

import coop.minga.finance.ledger.JournalEntryId;
import java.util.UUID;

/**
 * Names a grant to or from a revolving fund inside its organisation.
 *
 * <p>Guarantee: never reused; that of the journal entry which booked it.
 */
public record FundGrantId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static FundGrantId fromString(String text) {
        return new FundGrantId(UUID.fromString(text));
    }

    public JournalEntryId entry() {
        return new JournalEntryId(value);
    }
}
