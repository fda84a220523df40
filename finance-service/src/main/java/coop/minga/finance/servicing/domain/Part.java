package coop.minga.finance.servicing.domain;

/**
 * What a repayment can pay, named as the terms of the loan name it.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum Part {
    PENALTIES,
    FEES,
    INTEREST,
    PRINCIPAL
}
