package coop.minga.finance.loanproduct;

/** What the interest of a period is reckoned on. */
public enum LoanInterestMethod {
    /** On what is still owed. */
    DECLINING_BALANCE,
    /** On the whole principal in every period, however much was repaid. */
    FLAT
}
