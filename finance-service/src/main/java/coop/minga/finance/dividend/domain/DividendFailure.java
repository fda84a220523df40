package coop.minga.finance.dividend.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of dividends.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum DividendFailure implements ProblemType {
    DIVIDEND_RUN_UNKNOWN(404, "There is no such run of dividends"),
    DIVIDEND_RUN_ID_TAKEN(409, "You have a run of dividends of this id"),
    DIVIDEND_YEAR_TAKEN(409, "The year, or some of its months, have their run of dividends"),
    DIVIDEND_YEAR_MALFORMED(400, "A year ends with a month"),
    DIVIDEND_YEAR_NOT_OVER(409, "The year is not over yet"),
    DIVIDEND_PRODUCT_UNKNOWN(400, "There is no such product"),
    DIVIDEND_PRODUCT_TWICE(400, "A product is named twice"),
    DIVIDEND_PRODUCT_EARNS_INTEREST(409, "The product earns interest by itself"),
    DIVIDEND_PAID_INTO_SHARES(400, "Dividends are paid into savings or deposits"),
    DIVIDEND_PAID_INTO_OTHER_FUND(409, "The surplus is another fund's"),
    DIVIDEND_CURRENCIES_MIXED(400, "A run has one currency"),
    DIVIDEND_RATE_OR_TOTAL(400, "A part has a rate or a total"),
    DIVIDEND_TOTAL_MALFORMED(400, "The total is no amount of the product's currency"),
    DIVIDEND_NOTHING_HELD(409, "Nobody held anything to share the total by"),
    DIVIDEND_OUTDATED(409, "What members held has changed since it was reckoned"),
    DIVIDEND_MAKER_IS_CHECKER(409, "Who made the run cannot approve it"),
    DIVIDEND_OF_SURPLUS(409, "The run is decided on with the surplus of its year"),
    DIVIDEND_TRANSITION_ILLEGAL(409, "The run is in no state for this");

    private final int status;
    private final String title;

    DividendFailure(int status, String title) {
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
