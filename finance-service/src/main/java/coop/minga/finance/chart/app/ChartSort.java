package coop.minga.finance.chart.app;

import coop.minga.finance.chart.domain.Chart;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What charts can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ChartSort implements SortField {
    ADOPTED_AT("adoptedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ChartSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Chart chart, ChartSort sort) {
        return switch (sort) {
            case ADOPTED_AT -> chart.adoptedAt().toString();
        };
    }
}
