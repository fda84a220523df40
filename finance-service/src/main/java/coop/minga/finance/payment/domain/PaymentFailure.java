package coop.minga.finance.payment.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of something that is paid, whichever way it comes.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum PaymentFailure implements ProblemType {
    PAYMENT_AMOUNT_MALFORMED(400, "The amount is none of its currency"),
    PAYMENT_AMOUNT_NOT_POSITIVE(400, "A payment is more than nothing"),
    PAYMENT_CURRENCY_OTHER(409, "The account counts in another currency"),
    PAYMENT_DESTINATION_MISSING(400, "A payment is for one thing"),
    PAYMENT_DESTINATION_NOT_PAYABLE(409, "Nobody pays into this account");

    private final int status;
    private final String title;

    PaymentFailure(int status, String title) {
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
