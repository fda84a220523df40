package coop.minga.finance.loanproduct.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about loan products and what their terms make.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum LoanProductFailure implements ProblemType {
    LOAN_TERMS_INVALID(400, "No schedule can be made of these terms"),
    LOAN_PRODUCT_UNKNOWN(404, "There is no such loan product"),
    LOAN_PRODUCT_ID_TAKEN(409, "You have a loan product of this id"),
    LOAN_PRODUCT_CODE_TAKEN(409, "Another loan product has this code"),
    LOAN_PRODUCT_CODE_MALFORMED(400, "A code has capital letters, digits, dots and dashes"),
    LOAN_PRODUCT_NAME_BLANK(400, "A name has visible characters"),
    LOAN_PRODUCT_CURRENCY_UNKNOWN(400, "The currency is not an ISO 4217 code"),
    LOAN_PRODUCT_AMOUNT_MALFORMED(400, "The amount is none of the product's currency"),
    LOAN_PRODUCT_TERMS_INVALID(400, "Nobody can lend by these terms"),
    LOAN_FUND_BEARS_NO_LOSSES(409, "A fund that lends may be spent on what is lost"),
    LOAN_PRODUCT_TRANSITION_ILLEGAL(409, "The loan product is in no state for this");

    private final int status;
    private final String title;

    LoanProductFailure(int status, String title) {
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
