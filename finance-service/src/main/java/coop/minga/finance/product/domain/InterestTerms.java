package coop.minga.finance.product.domain;

/**
 * How a product earns.
 *
 * <p>Guarantee: whole; how much it earns is said apart, from a day on.
 */
public record InterestTerms(InterestMethod method, PostingPeriod posting, DayBasis dayCount) {

    /** Which balance of a day or a period earns. */
    public enum InterestMethod {
        /** What the account holds at the end of each day. */
        DAILY_BALANCE,
        /** The least it held at the end of any day of a month. */
        MINIMUM_BALANCE
    }

    /** At the end of what the interest is paid. */
    public enum PostingPeriod {
        MONTH,
        QUARTER,
        YEAR
    }

    /** Which part of a year a day is. */
    public enum DayBasis {
        D30_360,
        ACT_360,
        ACT_364,
        ACT_365,
        ACT_ACT
    }
}
