package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesRun;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What runs can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesRunSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DuesRunSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesRun run, DuesRunSort sort) {
        return switch (sort) {
            case CREATED_AT -> run.createdAt().toString();
        };
    }
}
