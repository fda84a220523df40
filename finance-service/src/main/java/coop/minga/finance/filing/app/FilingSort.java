package coop.minga.finance.filing.app;

import coop.minga.finance.filing.domain.Filing;
import coop.minga.platform.paging.SortField;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What filings can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum FilingSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    },
    AS_OF("asOf") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String attribute;

    FilingSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Filing filing, FilingSort sort) {
        return switch (sort) {
            case RECORDED_AT -> filing.recordedAt().toString();
            case AS_OF -> filing.asOf().toString();
        };
    }
}
