package coop.minga.finance.ratio.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One ratio with what it is made of.
 *
 * <p>Guarantee: it is a number exactly if nothing is missing.
 */
public record Ratio(RatioCode code, Side numerator, Side denominator) {

    public Optional<Missing> missing() {
        return numerator
                .missing()
                .or(denominator::missing)
                .or(() -> denominator.minor() > 0
                        ? Optional.empty()
                        : Optional.of(Missing.because(Missing.Reason.NOTHING_TO_DIVIDE_BY)));
    }

    /** In percent, to two decimals. */
    public Optional<BigDecimal> percent() {
        return missing().isPresent()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator.minor())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator.minor()), 2, RoundingMode.HALF_EVEN));
    }

    /** Whether it is as it should be; nothing where that is not known. */
    public Optional<Boolean> meetsGoal() {
        return missing().isPresent() ? Optional.empty() : code.isMetBy(numerator.minor(), denominator.minor());
    }
}
