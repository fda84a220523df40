package coop.minga.finance.loanproduct;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a borrower.
 *
 * <p>Guarantee: what is not said is not asked.
 *
 * @param depositMultiple how many times the own deposits are lent at most; not asked if null
 * @param seasoningMonths how old a lump sum is before it counts
 * @param isPayslipAsked whether a third of the pay has to be taken home; many borrowers have no payslip
 * @param isRefusing whether an application that misses a rule is refused, and not only told so
 */
public record EligibilityRules(
        @Nullable Integer depositMultiple,
        int seasoningMonths,
        int membershipMonths,
        boolean isPayslipAsked,
        boolean isRefusing) {
    public static final EligibilityRules NONE = new EligibilityRules(null, 0, 0, false, false);

    public EligibilityRules {
        if (depositMultiple != null) {
            TermsRules.within(depositMultiple, 1, 20, "/depositMultiple");
        }
        TermsRules.within(seasoningMonths, 0, 60, "/seasoningMonths");
        TermsRules.within(membershipMonths, 0, 240, "/membershipMonths");
    }
}
