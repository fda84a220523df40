package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The share of counted person records that are linked to a subject: how far a report could see that two are one.
 *
 * <p>Guarantee: not told where it would speak of fewer than {@link Protection#SMALLEST_SHOWN} records, on either side;
 * rounded to whole percents, so that one link more does not show among many.
 */
public final class LinkedShare {
    private LinkedShare() {}

    public static Optional<BigDecimal> of(long linked, long records) {
        if (records < Protection.SMALLEST_SHOWN || isSmall(linked) || isSmall(records - linked)) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(linked).divide(BigDecimal.valueOf(records), 2, RoundingMode.HALF_UP));
    }

    private static boolean isSmall(long figure) {
        return figure > 0 && figure < Protection.SMALLEST_SHOWN;
    }
}
