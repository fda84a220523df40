package coop.minga.finance.account;

import java.util.UUID;

/**
 * Names a ledger account inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record LedgerAccountId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LedgerAccountId fromString(String text) {
        return new LedgerAccountId(UUID.fromString(text));
    }
}
