package coop.minga.finance.surplus.app;

import coop.minga.finance.surplus.domain.SurplusRun;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What runs of the surplus can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum SurplusRunSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    SurplusRunSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(SurplusRun row, SurplusRunSort sort) {
        return switch (sort) {
            case CREATED_AT -> row.createdAt().toString();
        };
    }
}
