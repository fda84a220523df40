package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.Instalment;
import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a loan on some terms would cost, and what would be due when.
 *
 * <p>Guarantee: the same terms are answered the same; nothing is kept.
 */
@Schema(name = "LoanQuote")
public record LoanQuoteView(
        List<Due> instalments,
        Amount totalInterest,

        @Schema(description = "Fees belong to a product; of terms alone there are none.")
        Amount totalFees,

        @Schema(
                examples = "19.7413",
                description = "What it costs in a year, by the day and compounded, as Directive 2008/48/EC reckons it.")
        String effectiveAnnualRatePercent) {

    /**
     * One instalment.
     *
     * <p>Guarantee: the total is the sum of principal, interest and fees.
     */
    @Schema(name = "LoanQuoteInstalment")
    public record Due(
            @Schema(examples = "1") int number,
            LocalDate dueOn,
            Amount principal,
            Amount interest,
            Amount fees,
            Amount total,

            @Schema(description = "What is owed of the principal afterwards.")
            Amount balanceAfter) {}

    public static LoanQuoteView of(LoanSchedule schedule) {
        Currency currency = schedule.terms().principal().currency();
        return new LoanQuoteView(
                schedule.instalments().stream().map(each -> due(each, currency)).toList(),
                Amount.of(schedule.totalInterestMinor(), currency),
                Amount.of(Money.zero(currency)),
                schedule.effectiveAnnualRatePercent().toPlainString());
    }

    private static Due due(Instalment instalment, Currency currency) {
        return new Due(
                instalment.number(),
                instalment.dueOn(),
                Amount.of(instalment.principalMinor(), currency),
                Amount.of(instalment.interestMinor(), currency),
                Amount.of(Money.zero(currency)),
                Amount.of(instalment.totalMinor(), currency),
                Amount.of(instalment.balanceAfterMinor(), currency));
    }
}
