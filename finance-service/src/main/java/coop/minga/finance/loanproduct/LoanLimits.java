package coop.minga.finance.loanproduct;

/**
 * How much is lent, and in how many instalments it comes back.
 *
 * <p>Guarantee: a schedule can be made of whatever lies within.
 */
public record LoanLimits(
        long leastPrincipalMinor, long mostPrincipalMinor, int fewestInstalments, int mostInstalments) {
    public LoanLimits {
        TermsRules.withinMinor(leastPrincipalMinor, 1, LoanTerms.MOST_PRINCIPAL_MINOR, "/leastPrincipal");
        TermsRules.withinMinor(
                mostPrincipalMinor, leastPrincipalMinor, LoanTerms.MOST_PRINCIPAL_MINOR, "/mostPrincipal");
        TermsRules.within(fewestInstalments, 1, LoanTerms.MOST_INSTALMENTS, "/fewestInstalments");
        TermsRules.within(mostInstalments, fewestInstalments, LoanTerms.MOST_INSTALMENTS, "/mostInstalments");
    }
}
