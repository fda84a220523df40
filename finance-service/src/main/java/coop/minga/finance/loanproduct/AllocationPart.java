package coop.minga.finance.loanproduct;

/**
 * What a repayment is laid on.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum AllocationPart {
    PENALTIES,
    FEES,
    INTEREST,
    PRINCIPAL
}
