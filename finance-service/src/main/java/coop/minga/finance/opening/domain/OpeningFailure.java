package coop.minga.finance.opening.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of opening balances.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum OpeningFailure implements ProblemType {
    OPENING_BALANCES_UNKNOWN(404, "There are no such opening balances"),
    OPENING_ID_TAKEN(409, "You have opening balances of this id"),
    OPENING_IN_THE_FUTURE(400, "Books do not open in the future"),
    OPENING_AMOUNT_MALFORMED(400, "An amount has the currency's decimals"),
    OPENING_LINE_HAS_ONE_AMOUNT(400, "A line has a debit or a credit, and not both"),
    OPENING_ACCOUNT_ABSENT(400, "No open account in the currency of the books has this code"),
    OPENING_FUND_ABSENT(400, "No open fund has this code"),
    OPENING_LINE_TWICE(400, "An account stands once for each fund"),
    OPENING_SHARES_NOT_WHOLE(400, "Shares are brought in whole numbers"),
    OPENING_TRANSITION_ILLEGAL(409, "The opening balances are in no state for this"),
    OPENING_UNBALANCED(409, "Debits and credits are not equal in every fund"),
    OPENING_NEEDS_ANOTHER_SIGNATURE(409, "Two different people sign opening balances");

    private final int status;
    private final String title;

    OpeningFailure(int status, String title) {
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
