package coop.minga.finance.receipt.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a receipt.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ReceiptFailure implements ProblemType {
    RECEIPT_UNKNOWN(404, "There is no such receipt"),
    RECEIPT_ID_TAKEN(409, "You have a receipt of this id"),
    PAPER_RECEIPT_ENTERED_ALREADY(409, "The receipt of this number was entered already"),
    PAPER_BOOK_MALFORMED(400, "That is no name of a receipt book");

    private final int status;
    private final String title;

    ReceiptFailure(int status, String title) {
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
