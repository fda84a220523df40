package coop.minga.finance.servicing.domain;

/**
 * In what a moratorium is counted.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ShiftUnit {
    /** As far as the loan's own instalments are apart. */
    INSTALMENT,
    DAY,
    WEEK,
    MONTH
}
