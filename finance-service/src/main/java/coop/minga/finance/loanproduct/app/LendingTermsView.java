package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.AllocationPart;
import coop.minga.finance.loanproduct.Amortization;
import coop.minga.finance.loanproduct.DayCount;
import coop.minga.finance.loanproduct.DisbursementFee;
import coop.minga.finance.loanproduct.EligibilityRules;
import coop.minga.finance.loanproduct.GuaranteeRules;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanClass;
import coop.minga.finance.loanproduct.LoanInterestMethod;
import coop.minga.finance.loanproduct.LoanLimits;
import coop.minga.finance.loanproduct.ProvisionClass;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms an organisation lends by, as a client reads them.
 *
 * <p>Guarantee: whole; nothing is left to be guessed.
 */
@Schema(name = "LendingTerms")
public record LendingTermsView(
        Limits limits,
        Repayment repayment,
        Fee fee,
        Guarantees guarantees,
        Eligibility eligibility,
        List<Provision> provisions) {

    /**
     * How much, and in how many instalments.
     *
     * <p>Guarantee: the most is no less than the least.
     */
    @Schema(name = "LoanLimits")
    public record Limits(Amount leastPrincipal, Amount mostPrincipal, int fewestInstalments, int mostInstalments) {
        static Limits of(LoanLimits limits, Currency currency) {
            return new Limits(
                    Amount.of(limits.leastPrincipalMinor(), currency),
                    Amount.of(limits.mostPrincipalMinor(), currency),
                    limits.fewestInstalments(),
                    limits.mostInstalments());
        }
    }

    /**
     * How far apart instalments are due.
     *
     * <p>Guarantee: at least one unit.
     */
    @Schema(name = "RepaymentDistance")
    public record Distance(int count, RepayEvery.RepaymentUnit unit) {}

    /**
     * What it costs and how it is repaid.
     *
     * <p>Guarantee: the order of allocation names every part once.
     */
    @Schema(name = "RepaymentTerms")
    public record Repayment(
            @Schema(examples = "12") String annualRatePercent,

            LoanInterestMethod interestMethod,
            Amortization amortization,
            DayCount dayCount,
            Distance repayEvery,
            Amount instalmentMultipleOf,
            int graceDays,

            @Schema(examples = "6") String penaltyRatePercent,

            boolean inDuplum,
            List<AllocationPart> allocation) {
        static Repayment of(RepaymentTerms terms, Currency currency) {
            return new Repayment(
                    plain(terms.annualRatePercent()),
                    terms.interestMethod(),
                    terms.amortization(),
                    terms.dayCount(),
                    new Distance(terms.repayEvery().count(), terms.repayEvery().unit()),
                    Amount.of(terms.multipleMinor(), currency),
                    terms.graceDays(),
                    plain(terms.penaltyRatePercent()),
                    terms.isInDuplum(),
                    terms.allocation());
        }
    }

    /**
     * What paying it out costs.
     *
     * <p>Guarantee: both parts are charged.
     */
    @Schema(name = "DisbursementFee")
    public record Fee(Amount fixed, @Schema(examples = "1") String percent, DisbursementFee.Taken taken) {

        static Fee of(DisbursementFee fee, Currency currency) {
            return new Fee(Amount.of(fee.fixedMinor(), currency), LendingTermsView.percent(fee.ppm()), fee.taken());
        }
    }

    /**
     * Who stands in for it.
     *
     * <p>Guarantee: no more are asked for than may stand in.
     */
    @Schema(name = "GuaranteeRules")
    public record Guarantees(
            int fewestGuarantors,
            int mostGuarantors,
            int mostLoans,

            @Schema(examples = "100") String coveredPercent) {
        static Guarantees of(GuaranteeRules rules) {
            return new Guarantees(
                    rules.fewestGuarantors(), rules.mostGuarantors(), rules.mostLoans(), percent(rules.coveredPpm()));
        }
    }

    /**
     * What is asked of a borrower.
     *
     * <p>Guarantee: a multiple that is not there is not asked for.
     */
    @Schema(name = "EligibilityRules")
    public record Eligibility(
            @Nullable Integer depositMultiple,
            int seasoningMonths,
            int membershipMonths,
            boolean payslip,
            boolean refusing) {
        static Eligibility of(EligibilityRules rules) {
            return new Eligibility(
                    rules.depositMultiple(),
                    rules.seasoningMonths(),
                    rules.membershipMonths(),
                    rules.isPayslipAsked(),
                    rules.isRefusing());
        }
    }

    /**
     * How much is provided for loans of a class.
     *
     * <p>Guarantee: no less than for a better class.
     */
    @Schema(name = "ProvisionClass")
    public record Provision(
            LoanClass loanClass,
            int fromDaysLate,

            @Schema(examples = "25") String percent) {
        static Provision of(ProvisionClass each) {
            return new Provision(each.loanClass(), each.fromDaysLate(), LendingTermsView.percent(each.ppm()));
        }
    }

    public static LendingTermsView of(LendingTerms terms, Currency currency) {
        return new LendingTermsView(
                Limits.of(terms.limits(), currency),
                Repayment.of(terms.repayment(), currency),
                Fee.of(terms.fee(), currency),
                Guarantees.of(terms.guarantees()),
                Eligibility.of(terms.eligibility()),
                terms.provisions().stream().map(Provision::of).toList());
    }

    private static String percent(int ppm) {
        return plain(BigDecimal.valueOf(ppm, 4));
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
