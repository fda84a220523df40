package coop.minga.finance.receipt.domain;

/**
 * Where a receipt was first written.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ReceiptOrigin {
    /** Here; its series has no gap. */
    ISSUED,
    /** In a book of paper, and entered here afterwards. */
    PAPER
}
