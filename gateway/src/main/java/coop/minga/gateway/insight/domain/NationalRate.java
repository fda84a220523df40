package coop.minga.gateway.insight.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The share of a country's workers in informal employment in a year, in percent, as ILOSTAT publishes it.
 *
 * <p>Guarantee: none about its truth; source and notes are those of the publisher.
 */
public record NationalRate(
        String country,
        int year,
        String sex,
        BigDecimal percent,
        String source,
        @Nullable String status,
        @Nullable String indicatorNote,
        @Nullable String sourceNote) {}
