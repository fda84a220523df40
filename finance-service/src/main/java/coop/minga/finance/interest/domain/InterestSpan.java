package coop.minga.finance.interest.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Days on which the same balance earned at the same rate.
 *
 * <p>Guarantee: follows the span before it without a gap.
 *
 * @param days as the day count counts them
 * @param daysOfYear as the day count has them
 */
public record InterestSpan(
        LocalDate from, LocalDate through, long balanceMinor, int ratePpm, int days, int daysOfYear) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** In minor units; only the sum of a period is rounded to whole ones. */
    public BigDecimal interestMinor() {
        return BigDecimal.valueOf(balanceMinor)
                .multiply(BigDecimal.valueOf(ratePpm))
                .multiply(BigDecimal.valueOf(days))
                .divide(MILLION.multiply(BigDecimal.valueOf(daysOfYear)), MathContext.DECIMAL128);
    }
}
