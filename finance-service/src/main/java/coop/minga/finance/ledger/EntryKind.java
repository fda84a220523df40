package coop.minga.finance.ledger;

/**
 * What an entry does to the books.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum EntryKind {
    /** Moves money. */
    ENTRY,
    /** Takes an entry back, with opposite postings. */
    REVERSAL,
    /** Moves nothing yet, but holds what it would take. */
    PENDING,
    /** Moves what was pending, or a part of it, and lets the rest go. */
    COMPLETION,
    /** Lets go what was pending. */
    VOID,
    /** Lets go what was pending for too long. */
    EXPIRY;

    /** Whether its postings change balances. */
    public boolean movesMoney() {
        return switch (this) {
            case ENTRY, REVERSAL, COMPLETION -> true;
            case PENDING, VOID, EXPIRY -> false;
        };
    }
}
