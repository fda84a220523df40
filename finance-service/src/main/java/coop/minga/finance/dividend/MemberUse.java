package coop.minga.finance.dividend;

/**
 * What the ledger can tell of how much a member made use of the cooperative in a year.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum MemberUse {
    /** Interest that a member paid on loans. */
    LOAN_INTEREST_PAID,
    DUES_PAID
}
