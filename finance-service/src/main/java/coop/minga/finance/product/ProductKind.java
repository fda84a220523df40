package coop.minga.finance.product;

/**
 * What members' money is to the organisation.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ProductKind {
    /** May be withdrawn. */
    SAVINGS,
    /** What loans are measured by; paid out when the membership has ended. */
    DEPOSITS,
    /** Whole numbers of the organisation's capital, in a register. */
    SHARES
}
