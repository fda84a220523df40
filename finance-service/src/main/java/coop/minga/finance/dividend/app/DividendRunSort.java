package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.domain.DividendRun;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What runs of dividends can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DividendRunSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DividendRunSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DividendRun run, DividendRunSort sort) {
        return switch (sort) {
            case CREATED_AT -> run.createdAt().toString();
        };
    }
}
