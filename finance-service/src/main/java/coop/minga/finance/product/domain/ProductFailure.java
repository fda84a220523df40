package coop.minga.finance.product.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a product.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ProductFailure implements ProblemType {
    PRODUCT_UNKNOWN(404, "There is no such product"),
    PRODUCT_ID_TAKEN(409, "You have a product of this id"),
    PRODUCT_CODE_TAKEN(409, "Another product has this code"),
    PRODUCT_CODE_MALFORMED(400, "A code has capital letters, digits, dots and dashes"),
    PRODUCT_NAME_BLANK(400, "A name has visible characters"),
    PRODUCT_CURRENCY_UNKNOWN(400, "The currency is not an ISO 4217 code"),
    PRODUCT_AMOUNT_MALFORMED(400, "The amount is none of the product's currency"),
    PRODUCT_TERMS_OF_OTHER_KIND(400, "A product of this kind has no such terms"),
    PRODUCT_TRANSITION_ILLEGAL(409, "The product is in no state for this");

    private final int status;
    private final String title;

    ProductFailure(int status, String title) {
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
