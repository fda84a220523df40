package coop.minga.finance.drawer;

import coop.minga.finance.account.LedgerAccountId;
import java.util.UUID;

/**
 * Names a cash drawer inside its organisation.
 *
 * <p>Guarantee: never reused; it is the id of the ledger account that holds the drawer's money.
 */
public record DrawerId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DrawerId fromString(String text) {
        return new DrawerId(UUID.fromString(text));
    }

    public LedgerAccountId account() {
        return new LedgerAccountId(value);
    }
}
