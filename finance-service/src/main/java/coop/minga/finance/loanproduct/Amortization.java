package coop.minga.finance.loanproduct;

/** What is the same in every instalment. */
public enum Amortization {
    /** Principal and interest together. */
    EQUAL_INSTALMENTS,
    /** The principal alone, so that instalments of a declining balance become smaller. */
    EQUAL_PRINCIPAL
}
