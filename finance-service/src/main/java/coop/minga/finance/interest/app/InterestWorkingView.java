package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestSpan;
import coop.minga.finance.interest.store.InterestReckoning.OfAccount;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an account's interest is reckoned, to be checked with pencil and paper.
 *
 * <p>Guarantee: from the journal of this moment. The sum over the spans, rounded once to the half-even minor unit, is the
 * interest.
 */
@Schema(name = "InterestWorking")
public record InterestWorkingView(
        UUID account,
        UUID product,
        LocalDate periodFrom,
        LocalDate through,
        List<Span> spans,
        Amount interest,

        @Schema(description = "For earlier periods, in which something took effect that was recorded later.")
        Amount correction,

        @Schema(description = "Since when earlier periods were reckoned again.") @Nullable LocalDate correctsFrom) {

    /**
     * Days on which the same balance earned at the same rate.
     *
     * <p>Guarantee: interest is balance × rate × days ÷ days of the year, with six more decimals than the currency.
     */
    @Schema(name = "InterestSpan")
    public record Span(
            LocalDate from,
            LocalDate through,

            @Schema(description = "Which earns; nothing where less than nothing is held.")
            Amount balance,

            @Schema(examples = "6.5") String annualRatePercent,

            @Schema(description = "As the day count counts them.")
            int days,

            int daysOfYear,

            @Schema(examples = "12.34567890", description = "Not rounded to an amount yet.")
            String interest) {
        private static final int MORE_DECIMALS = 6;

        static Span of(InterestSpan span, Currency currency) {
            int decimals = currency.getDefaultFractionDigits();
            return new Span(
                    span.from(),
                    span.through(),
                    Amount.of(span.balanceMinor(), currency),
                    BigDecimal.valueOf(span.ratePpm(), 4).stripTrailingZeros().toPlainString(),
                    span.days(),
                    span.daysOfYear(),
                    span.interestMinor()
                            .movePointLeft(decimals)
                            .setScale(decimals + MORE_DECIMALS, RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
    }

    static InterestWorkingView of(
            UUID account,
            UUID product,
            Currency currency,
            LocalDate periodFrom,
            LocalDate through,
            List<InterestSpan> spans,
            OfAccount earned) {
        return new InterestWorkingView(
                account,
                product,
                periodFrom,
                through,
                spans.stream().map(span -> Span.of(span, currency)).toList(),
                Amount.of(earned.interestMinor(), currency),
                Amount.of(earned.correctionMinor(), currency),
                earned.correctsFrom());
    }
}
