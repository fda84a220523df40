package coop.minga.finance.account.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a ledger account.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum LedgerAccountFailure implements ProblemType {
    LEDGER_ACCOUNT_UNKNOWN(404, "There is no such ledger account"),
    LEDGER_ACCOUNT_ID_TAKEN(409, "You have a ledger account of this id"),
    LEDGER_ACCOUNT_CODE_TAKEN(409, "Another ledger account has this code"),
    LEDGER_ACCOUNT_CODE_MALFORMED(400, "A code has capital letters, digits, dots and dashes"),
    LEDGER_ACCOUNT_NAME_BLANK(400, "A name has visible characters"),
    LEDGER_ACCOUNT_PARENT_UNKNOWN(400, "There is no such account above it"),
    CURRENCY_UNKNOWN(400, "The currency is not an ISO 4217 code"),
    FLOOR_MALFORMED(400, "The floor is no amount of the account's currency"),
    FLOOR_ABOVE_BALANCE(409, "The account holds less than this floor"),
    LEDGER_ACCOUNT_UNFIT(409, "The account keeps books of its own"),
    LEDGER_ACCOUNT_TRANSITION_ILLEGAL(409, "The account is in no state for this"),
    LEDGER_ACCOUNT_NOT_EMPTY(409, "The account still holds something");

    private final int status;
    private final String title;

    LedgerAccountFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
