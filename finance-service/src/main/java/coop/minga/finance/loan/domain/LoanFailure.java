package coop.minga.finance.loan.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about loans. What accounts hold too little for, the ledger refuses.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum LoanFailure implements ProblemType {
    LOAN_UNKNOWN(404, "There is no such loan"),
    LOAN_ID_TAKEN(409, "You have a loan of this id"),
    LOAN_BORROWER_INVALID(400, "A borrower is either a member or a group"),
    LOAN_BORROWER_NOT_YET_KNOWN(409, "The borrowing group is not known yet"),
    LOAN_BORROWER_ENDED(409, "The membership is not open"),
    LOAN_PRODUCT_NOT_OFFERED(409, "The loan product is not offered"),
    LOAN_AMOUNT_INVALID(400, "The amount is none of the product's currency"),
    LOAN_OUTSIDE_LIMITS(409, "The product does not lend so much, or for so long"),
    LOAN_PURPOSE_MALFORMED(400, "A purpose is a code"),
    LOAN_TRANSITION_ILLEGAL(409, "The loan is in no state for this"),
    LOAN_NOT_A_DRAFT(409, "The loan was applied for already"),
    LOAN_MAKER_IS_CHECKER(409, "Who applied or appraised does not approve"),
    LOAN_PAYOUT_ACCOUNT_UNFIT(409, "Nothing can be paid out from, or into, this account"),
    LOAN_SCHEDULE_MISSING(404, "There is no schedule"),
    LOAN_ENTRY_STAYS(409, "What paid out a loan is not taken back by hand");

    private final int status;
    private final String title;

    LoanFailure(int status, String title) {
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
