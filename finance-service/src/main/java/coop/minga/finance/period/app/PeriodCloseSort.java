package coop.minga.finance.period.app;

import coop.minga.finance.period.domain.PeriodClose;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What period closes can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum PeriodCloseSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    PeriodCloseSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(PeriodClose close, PeriodCloseSort sort) {
        return switch (sort) {
            case RECORDED_AT -> close.recordedAt().toString();
        };
    }
}
