package coop.minga.finance.ledger.domain;

import coop.minga.finance.ledger.EntryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an entry. Never stored: the entry that takes it back or ends it says so.
 *
 * <p>Guarantee: this is the whole table of steps; each step is taken once, by an entry of its own.
 */
public enum JournalEntryState {
    POSTED,
    REVERSED,
    PENDING,
    COMPLETED,
    VOIDED,
    EXPIRED,
    /** A reversal, a void or an expiry, after which nothing comes. */
    FINAL;

    public List<JournalEntryState> next() {
        return switch (this) {
            case POSTED -> List.of(REVERSED);
            case PENDING -> List.of(COMPLETED, VOIDED, EXPIRED);
            case REVERSED, COMPLETED, VOIDED, EXPIRED, FINAL -> List.of();
        };
    }

    /**
     * The state of an entry of a kind.
     *
     * @param endedBy the kind of the entry that took it back or ended it, if one did
     */
    public static JournalEntryState of(EntryKind kind, @Nullable EntryKind endedBy) {
        if (endedBy != null) {
            return switch (endedBy) {
                case REVERSAL -> REVERSED;
                case COMPLETION -> COMPLETED;
                case VOID -> VOIDED;
                case EXPIRY -> EXPIRED;
                case ENTRY, PENDING -> throw new IllegalArgumentException(endedBy + " ends nothing");
            };
        }
        return switch (kind) {
            case ENTRY, COMPLETION -> POSTED;
            case PENDING -> PENDING;
            case REVERSAL, VOID, EXPIRY -> FINAL;
        };
    }
}
