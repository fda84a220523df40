package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A named ratio by what is divided by what.
 *
 * <p>Guarantee: nothing of it is known where one of the two is missing.
 */
public record RatioSides(
        String code, @Nullable Long numerator, @Nullable Long denominator) {

    /** In hundredths of a percent; null where it is missing or there is nothing to divide by. */
    @Nullable Long hundredths() {
        return numerator == null || denominator == null ? null : hundredths(numerator, denominator);
    }

    static @Nullable Long hundredths(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .movePointRight(4)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }
}
