package coop.minga.finance.loanproduct;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;

/**
 * What a loan costs and how it is repaid.
 *
 * <p>Guarantee: rates are in percent a year, each written in one way only; the order of allocation names every part once.
 *
 * @param multipleMinor what an instalment, or the principal in it, is rounded to
 * @param graceDays how late an instalment may be before it counts as late and bears a penalty
 * @param penaltyRatePercent on principal and interest that are late
 * @param isInDuplum whether interest stops when what is unpaid of it comes to the principal
 * @param allocation what a repayment is laid on first
 */
public record RepaymentTerms(
        BigDecimal annualRatePercent,
        LoanInterestMethod interestMethod,
        Amortization amortization,
        DayCount dayCount,
        RepayEvery repayEvery,
        long multipleMinor,
        int graceDays,
        BigDecimal penaltyRatePercent,
        boolean isInDuplum,
        List<AllocationPart> allocation) {
    /** What is usual. */
    public static final List<AllocationPart> USUAL_ALLOCATION = List.of(AllocationPart.values());

    public RepaymentTerms {
        annualRatePercent = rate(annualRatePercent, "/annualRatePercent");
        penaltyRatePercent = rate(penaltyRatePercent, "/penaltyRatePercent");
        TermsRules.withinMinor(multipleMinor, 1, LoanTerms.MOST_PRINCIPAL_MINOR, "/instalmentMultipleOf");
        TermsRules.within(graceDays, 0, 366, "/graceDays");
        allocation = List.copyOf(allocation);
        TermsRules.require(
                allocation.size() == AllocationPart.values().length
                        && EnumSet.copyOf(allocation).size() == allocation.size(),
                "/allocation",
                "Name each of PENALTIES, FEES, INTEREST and PRINCIPAL once.");
    }

    /** Two terms are the same whatever zeros stand behind the rate. */
    private static BigDecimal rate(BigDecimal percent, String pointer) {
        TermsRules.require(
                percent.signum() >= 0 && percent.compareTo(LoanTerms.HIGHEST_RATE) <= 0 && percent.scale() <= 6,
                pointer,
                "A rate is 0 to " + LoanTerms.HIGHEST_RATE + " percent, with six decimals at most.");
        return percent.setScale(6);
    }
}
