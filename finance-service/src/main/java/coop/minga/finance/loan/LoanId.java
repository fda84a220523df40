package coop.minga.finance.loan;

import coop.minga.finance.account.LedgerAccountId;
import java.util.UUID;

/**
 * Names a loan inside its organisation.
 *
 * <p>Guarantee: the id of the ledger account that holds what is owed of its principal, once it is paid out.
 */
public record LoanId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanId fromString(String text) {
        return new LoanId(UUID.fromString(text));
    }

    /** There is one from the day it is paid out. */
    public LedgerAccountId ledgerAccount() {
        return new LedgerAccountId(value);
    }
}
