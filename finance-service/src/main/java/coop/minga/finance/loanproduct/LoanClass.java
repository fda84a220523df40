package coop.minga.finance.loanproduct;

/**
 * How good a loan still is, by how late it is.
 *
 * <p>Guarantee: from the best to the worst; a constant is never renamed.
 */
public enum LoanClass {
    PERFORMING,
    WATCH,
    SUBSTANDARD,
    DOUBTFUL,
    LOSS
}
