package coop.minga.finance.memberaccount;

import coop.minga.finance.account.LedgerAccountId;
import java.util.UUID;

/**
 * Names a member's account inside its organisation.
 *
 * <p>Guarantee: the id of the ledger account that it is.
 */
public record MemberAccountId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static MemberAccountId fromString(String text) {
        return new MemberAccountId(UUID.fromString(text));
    }

    public LedgerAccountId ledgerAccount() {
        return new LedgerAccountId(value);
    }
}
