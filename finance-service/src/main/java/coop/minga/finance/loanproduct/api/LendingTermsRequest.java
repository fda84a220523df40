package coop.minga.finance.loanproduct.api;

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
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.ProvisionClass;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.finance.loanproduct.RepaymentTerms;
import coop.minga.finance.loanproduct.TermsRules;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of the terms it lends by.
 *
 * <p>Guarantee: whatever is left out is as is usual: no fee, no penalty, no grace, two to five guarantors for all that own
 * deposits do not cover, nothing asked of the borrower, provisions of 1, 5, 25, 50 and 100 percent.
 */
@Schema(name = "LendingTermsRequest")
public record LendingTermsRequest(
        @NotNull @Valid Limits limits,
        @NotNull @Valid Repayment repayment,
        @Nullable @Valid Fee fee,
        @Nullable @Valid Guarantees guarantees,
        @Nullable @Valid Eligibility eligibility,
        @Nullable @Size(min = 5, max = 5) List<@NotNull @Valid Provision> provisions) {
    private static final String PERCENT = "(100(\\.0{1,4})?|\\d{1,2}(\\.\\d{1,4})?)";
    private static final String RATE = "\\d{1,4}(\\.\\d{1,6})?";

    /**
     * How much, and in how many instalments.
     *
     * <p>Guarantee: none; {@link LoanLimits} checks it.
     */
    @Schema(name = "LoanLimitsRequest")
    public record Limits(
            @Schema(examples = "1000.00") @NotNull @Size(max = 24) String leastPrincipal,

            @Schema(examples = "500000.00") @NotNull @Size(max = 24) String mostPrincipal,

            @NotNull @Min(1) @Max(LoanTerms.MOST_INSTALMENTS) Integer fewestInstalments,

            @NotNull @Min(1) @Max(LoanTerms.MOST_INSTALMENTS) Integer mostInstalments) {
        LoanLimits limits(Currency currency) {
            return new LoanLimits(
                    TermsRules.minor("/leastPrincipal", leastPrincipal, currency),
                    TermsRules.minor("/mostPrincipal", mostPrincipal, currency),
                    fewestInstalments,
                    mostInstalments);
        }
    }

    /**
     * What it costs and how it is repaid.
     *
     * <p>Guarantee: none; {@link RepaymentTerms} checks it.
     */
    @Schema(name = "RepaymentTermsRequest")
    public record Repayment(
            @Schema(examples = "12", description = "Nominal, of a year.") @NotNull @Pattern(regexp = RATE) String annualRatePercent,

            @NotNull LoanInterestMethod interestMethod,
            @NotNull Amortization amortization,
            @NotNull DayCount dayCount,
            @NotNull LoanQuoteRequest.@Valid Distance repayEvery,

            @Schema(examples = "10.00", description = "What an instalment, or the principal in it, is rounded to.")
            @Nullable @Size(max = 24) String instalmentMultipleOf,

            @Schema(description = "How late an instalment may be before it counts as late.") @Nullable @Min(0) @Max(366) Integer graceDays,

            @Schema(examples = "6", description = "Of a year, on principal and interest that are late.")
            @Nullable @Pattern(regexp = RATE) String penaltyRatePercent,

            @Schema(description = "Whether interest stops when what is unpaid of it comes to the principal.") @Nullable Boolean inDuplum,

            @Schema(description = "What a repayment is laid on first: each part once.")
            @Nullable @Size(min = 4, max = 4) List<@NotNull AllocationPart> allocation) {
        RepaymentTerms terms(Currency currency) {
            return new RepaymentTerms(
                    new BigDecimal(annualRatePercent),
                    interestMethod,
                    amortization,
                    dayCount,
                    new RepayEvery(repayEvery.count(), repayEvery.unit()),
                    instalmentMultipleOf == null
                            ? 1
                            : TermsRules.minor("/instalmentMultipleOf", instalmentMultipleOf, currency),
                    graceDays == null ? 0 : graceDays,
                    penaltyRatePercent == null ? BigDecimal.ZERO : new BigDecimal(penaltyRatePercent),
                    Boolean.TRUE.equals(inDuplum),
                    allocation == null ? RepaymentTerms.USUAL_ALLOCATION : allocation);
        }
    }

    /**
     * What paying it out costs.
     *
     * <p>Guarantee: none; {@link DisbursementFee} checks it.
     */
    @Schema(name = "DisbursementFeeRequest")
    public record Fee(
            @Schema(examples = "200.00") @Nullable @Size(max = 24) String fixed,

            @Schema(examples = "1", description = "Of the principal.") @Nullable @Pattern(regexp = PERCENT) String percent,

            @Schema(description = "FROM_PAYOUT where it is left out.")
            DisbursementFee.@Nullable Taken taken) {
        DisbursementFee fee(Currency currency) {
            return new DisbursementFee(
                    TermsRules.minor("/fixed", fixed, currency),
                    ppm(percent, 0),
                    taken == null ? DisbursementFee.Taken.FROM_PAYOUT : taken);
        }
    }

    /**
     * Who stands in for it.
     *
     * <p>Guarantee: none; {@link GuaranteeRules} checks it.
     */
    @Schema(name = "GuaranteeRulesRequest")
    public record Guarantees(
            @Schema(description = "2 where it is left out.") @Nullable @Min(0) @Max(20) Integer fewestGuarantors,

            @Schema(description = "5 where it is left out.") @Nullable @Min(0) @Max(20) Integer mostGuarantors,

            @Schema(description = "In how many loans one may stand at a time; 5 where it is left out.")
            @Nullable @Min(3) @Max(7) Integer mostLoans,

            @Schema(examples = "100", description = "How much of what own deposits do not cover they must cover.")
            @Nullable @Pattern(regexp = PERCENT) String coveredPercent) {
        GuaranteeRules rules() {
            GuaranteeRules usual = GuaranteeRules.USUAL;
            return new GuaranteeRules(
                    fewestGuarantors == null ? usual.fewestGuarantors() : fewestGuarantors,
                    mostGuarantors == null ? usual.mostGuarantors() : mostGuarantors,
                    mostLoans == null ? usual.mostLoans() : mostLoans,
                    ppm(coveredPercent, usual.coveredPpm()));
        }
    }

    /**
     * What is asked of a borrower.
     *
     * <p>Guarantee: none; {@link EligibilityRules} checks it.
     */
    @Schema(name = "EligibilityRulesRequest")
    public record Eligibility(
            @Schema(description = "How many times the own deposits are lent at most.") @Nullable @Min(1) @Max(20) Integer depositMultiple,

            @Schema(description = "How old a lump sum is before it counts.") @Nullable @Min(0) @Max(60) Integer seasoningMonths,

            @Nullable @Min(0) @Max(240) Integer membershipMonths,

            @Schema(description = "Whether a third of the pay has to be taken home.") @Nullable Boolean payslip,

            @Schema(description = "Whether an application that misses a rule is refused.") @Nullable Boolean refusing) {
        EligibilityRules rules() {
            return new EligibilityRules(
                    depositMultiple,
                    seasoningMonths == null ? 0 : seasoningMonths,
                    membershipMonths == null ? 0 : membershipMonths,
                    Boolean.TRUE.equals(payslip),
                    Boolean.TRUE.equals(refusing));
        }
    }

    /**
     * How much is provided for loans of a class.
     *
     * <p>Guarantee: none; {@link ProvisionClass} checks it.
     */
    @Schema(name = "ProvisionClassRequest")
    public record Provision(
            @NotNull LoanClass loanClass,
            @NotNull @Min(0) @Max(3660) Integer fromDaysLate,

            @Schema(examples = "25") @NotNull @Pattern(regexp = PERCENT) String percent) {
        ProvisionClass provision() {
            return new ProvisionClass(loanClass, fromDaysLate, ppm(percent, 0));
        }
    }

    /** @throws DomainFailure LOAN_PRODUCT_AMOUNT_MALFORMED, LOAN_PRODUCT_TERMS_INVALID */
    LendingTerms terms(Currency currency) {
        return at(
                "/terms",
                () -> new LendingTerms(
                        at("/limits", () -> limits.limits(currency)),
                        at("/repayment", () -> repayment.terms(currency)),
                        fee == null
                                ? new DisbursementFee(0, 0, DisbursementFee.Taken.FROM_PAYOUT)
                                : at("/fee", () -> fee.fee(currency)),
                        guarantees == null ? GuaranteeRules.USUAL : at("/guarantees", guarantees::rules),
                        eligibility == null ? EligibilityRules.NONE : at("/eligibility", eligibility::rules),
                        classes()));
    }

    private List<ProvisionClass> classes() {
        if (provisions == null) {
            return ProvisionClass.USUAL;
        }
        List<ProvisionClass> classes = new ArrayList<>();
        for (int i = 0; i < provisions.size(); i++) {
            classes.add(at("/provisions/" + i, provisions.get(i)::provision));
        }
        return classes;
    }

    /** What a part refuses, it refuses at its own place in the body. */
    private static <T> T at(String pointer, Supplier<T> part) {
        try {
            return part.get();
        } catch (DomainFailure refusal) {
            throw refusal.inside(pointer);
        }
    }

    private static int ppm(@Nullable String percent, int otherwise) {
        return percent == null
                ? otherwise
                : new BigDecimal(percent).movePointRight(4).intValueExact();
    }
}
