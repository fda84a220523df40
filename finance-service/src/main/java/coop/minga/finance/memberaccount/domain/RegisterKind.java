package coop.minga.finance.memberaccount.domain;

/**
 * Why somebody's number of shares changed.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum RegisterKind {
    PURCHASE,
    TRANSFER,
    REDEMPTION,
    /** What was entered by mistake is taken back. */
    REVERSAL
}
