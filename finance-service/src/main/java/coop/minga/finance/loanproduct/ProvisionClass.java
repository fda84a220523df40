package coop.minga.finance.loanproduct;

import java.util.List;

/**
 * How much is provided for loans of a class.
 *
 * <p>Guarantee: between nothing and all of the principal.
 *
 * @param fromDaysLate the fewest days by which an instalment is late in this class
 * @param ppm of the principal that is owed
 */
public record ProvisionClass(LoanClass loanClass, int fromDaysLate, int ppm) {
    /** What is usual: 1 % while it is paid, 5 % from the first day late, 25 % from a month, 50 % from half a year, all after a year. */
    public static final List<ProvisionClass> USUAL = List.of(
            new ProvisionClass(LoanClass.PERFORMING, 0, 10_000),
            new ProvisionClass(LoanClass.WATCH, 1, 50_000),
            new ProvisionClass(LoanClass.SUBSTANDARD, 31, 250_000),
            new ProvisionClass(LoanClass.DOUBTFUL, 181, 500_000),
            new ProvisionClass(LoanClass.LOSS, 361, 1_000_000));

    public ProvisionClass {
        TermsRules.within(fromDaysLate, 0, 3_660, "/fromDaysLate");
        TermsRules.within(ppm, 0, TermsRules.WHOLE_PPM, "/percent");
    }
}
