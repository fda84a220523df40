package coop.minga.finance.servicing.domain;

/**
 * What becomes of interest that is not paid when a loan is restructured.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum UnpaidInterest {
    /** It is due as before, and late if it was. */
    STAYS_DUE,
    /** It is lent too, and bears interest. */
    CAPITALISED
}
