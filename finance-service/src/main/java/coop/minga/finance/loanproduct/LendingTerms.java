package coop.minga.finance.loanproduct;

import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;

/**
 * The terms an organisation lends by.
 *
 * <p>Guarantee: each part valid by itself and with the others; classes of loans stand from the best to the worst, each
 * later than the one before and with no less provided.
 */
public record LendingTerms(
        LoanLimits limits,
        RepaymentTerms repayment,
        DisbursementFee fee,
        GuaranteeRules guarantees,
        EligibilityRules eligibility,
        List<ProvisionClass> provisions) {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** @throws DomainFailure LOAN_PRODUCT_TERMS_INVALID, with the place of what is wrong */
    public LendingTerms {
        provisions = List.copyOf(provisions);
        TermsRules.withinMinor(
                repayment.multipleMinor(), 1, limits.leastPrincipalMinor(), "/repayment/instalmentMultipleOf");
        TermsRules.require(
                repayment
                        .repayEvery()
                        .after(SOME_DAY, limits.mostInstalments())
                        .isBefore(SOME_DAY.plusYears(LoanTerms.LONGEST_YEARS - 1L)),
                "/limits/mostInstalments",
                "The last instalment is due within " + LoanTerms.LONGEST_YEARS + " years.");
        requireFee(limits, fee);
        requireClasses(provisions);
    }

    private static void requireFee(LoanLimits limits, DisbursementFee fee) {
        // It grows with the principal by a part of it at most, so the least and the most tell of all between.
        switch (fee.taken()) {
            case FROM_PAYOUT ->
                TermsRules.require(
                        fee.ofMinor(limits.leastPrincipalMinor()) < limits.leastPrincipalMinor(),
                        "/fee",
                        "Something of the least principal is left to be paid out.");
            case INTO_LOAN ->
                TermsRules.require(
                        fee.ofMinor(limits.mostPrincipalMinor())
                                <= LoanTerms.MOST_PRINCIPAL_MINOR - limits.mostPrincipalMinor(),
                        "/fee",
                        "With the fee, no more than " + LoanTerms.MOST_PRINCIPAL_MINOR + " minor units are lent.");
        }
    }

    private static void requireClasses(List<ProvisionClass> provisions) {
        List<LoanClass> named =
                provisions.stream().map(ProvisionClass::loanClass).toList();
        TermsRules.require(
                named.equals(List.of(LoanClass.values())), "/provisions", "Name each class once, the best one first.");
        for (int i = 0; i < provisions.size(); i++) {
            int from = provisions.get(i).fromDaysLate();
            String place = "/provisions/" + i;
            TermsRules.require(
                    i == 0 ? from == 0 : from > provisions.get(i - 1).fromDaysLate(),
                    place + "/fromDaysLate",
                    "The first class begins at 0 days, and each other one later than the one before.");
            TermsRules.require(
                    i == 0 || provisions.get(i).ppm() >= provisions.get(i - 1).ppm(),
                    place + "/percent",
                    "No less is provided than for a better class.");
        }
    }

    /**
     * The terms of a loan that was applied for, fee included where it is lent too.
     *
     * @throws DomainFailure LOAN_TERMS_INVALID, with the place of what is wrong
     */
    public LoanTerms loan(Money principal, int instalments, LocalDate disbursedOn) {
        return new LoanTerms(
                fee.lent(principal),
                repayment.annualRatePercent(),
                repayment.interestMethod(),
                repayment.amortization(),
                repayment.dayCount(),
                instalments,
                repayment.repayEvery(),
                disbursedOn,
                null,
                null,
                repayment.multipleMinor());
    }
}
