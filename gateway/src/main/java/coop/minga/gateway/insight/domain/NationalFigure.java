package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a country's workers in a year, in the unit of its indicator, as ILOSTAT publishes it.
 *
 * <p>Guarantee: none about its truth; source and notes are those of the publisher.
 *
 * @param code a section of activity or a major group of occupation, {@link #TOTAL} for all
 */
public record NationalFigure(
        NationalIndicator indicator,
        String country,
        int year,
        String sex,
        String code,
        BigDecimal value,
        String source,
        @Nullable String status,
        @Nullable String indicatorNote,
        @Nullable String sourceNote) {
    /** All sexes, and all sections or groups. */
    public static final String TOTAL = "TOTAL";
}
