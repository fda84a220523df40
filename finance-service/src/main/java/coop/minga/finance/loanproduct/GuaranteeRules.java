package coop.minga.finance.loanproduct;

/**
 * Who has to stand in for a loan beyond the borrower's own deposits.
 *
 * <p>Guarantee: no more are asked for than may stand in.
 *
 * @param mostLoans in how many loans one guarantor may stand at a time
 * @param coveredPpm how much of what own deposits do not cover guarantors must
 */
public record GuaranteeRules(int fewestGuarantors, int mostGuarantors, int mostLoans, int coveredPpm) {
    /** Two to five, each in five loans at most, for all of it. */
    public static final GuaranteeRules USUAL = new GuaranteeRules(2, 5, 5, TermsRules.WHOLE_PPM);

    private static final int MOST = 20;

    public GuaranteeRules {
        TermsRules.within(fewestGuarantors, 0, MOST, "/fewestGuarantors");
        TermsRules.within(mostGuarantors, fewestGuarantors, MOST, "/mostGuarantors");
        TermsRules.within(mostLoans, 3, 7, "/mostLoans");
        TermsRules.within(coveredPpm, 0, TermsRules.WHOLE_PPM, "/coveredPercent");
    }
}
