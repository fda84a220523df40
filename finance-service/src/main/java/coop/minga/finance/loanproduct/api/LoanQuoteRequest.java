package coop.minga.finance.loanproduct.api;

import coop.minga.finance.loanproduct.Amortization;
import coop.minga.finance.loanproduct.DayCount;
import coop.minga.finance.loanproduct.LoanInterestMethod;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.loanproduct.RepayEvery;
import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a loan to be reckoned.
 *
 * <p>Guarantee: amounts and rates are decimal strings, so that nothing is lost on the way.
 */
@Schema(name = "LoanQuoteRequest")
public record LoanQuoteRequest(
        @NotNull @Valid Amount principal,

        @Schema(examples = "18", description = "Nominal, of a year.")
        @NotNull @Pattern(regexp = "\\d{1,4}(\\.\\d{1,6})?")
        String annualRatePercent,

        @NotNull LoanInterestMethod interestMethod,
        @NotNull Amortization amortization,
        @NotNull DayCount dayCount,

        @NotNull @Min(1) @Max(LoanTerms.MOST_INSTALMENTS) Integer instalments,
        @NotNull @Valid Distance repayEvery,
        @NotNull LocalDate disbursedOn,

        @Schema(description = "From when periods are counted; the day of disbursement if left out, never after it.")
        @Nullable LocalDate scheduleStartsOn,

        @Schema(description = "Where the first period is longer or shorter than the others.") @Nullable LocalDate firstDueOn,

        @Schema(
                examples = "10.00",
                description = "What an instalment, or the principal in it, is rounded to; the last one takes the rest.")
        @Nullable @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?")
        String instalmentMultipleOf) {

    /**
     * How far apart instalments are due.
     *
     * <p>Guarantee: at least one unit.
     */
    @Schema(name = "RepayEvery")
    public record Distance(
            @NotNull @Min(1) @Max(RepayEvery.MOST) Integer count,

            @NotNull RepayEvery.RepaymentUnit unit) {}

    /** @throws DomainFailure LOAN_TERMS_INVALID, with the place of what is wrong */
    LoanTerms terms() {
        Money lent = money("/principal/amount", principal.amount(), principal.currency());
        return new LoanTerms(
                lent,
                new BigDecimal(annualRatePercent),
                interestMethod,
                amortization,
                dayCount,
                instalments,
                new RepayEvery(repayEvery.count(), repayEvery.unit()),
                disbursedOn,
                scheduleStartsOn,
                firstDueOn,
                instalmentMultipleOf == null
                        ? 1
                        : money("/instalmentMultipleOf", instalmentMultipleOf, principal.currency())
                                .minor());
    }

    private static Money money(String pointer, String amount, String currency) {
        try {
            return Money.parse(amount, currency);
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    LoanProductFailure.LOAN_TERMS_INVALID,
                    pointer,
                    "Write an amount of a currency of ISO 4217, with as many decimals as it has.");
        }
    }
}
