package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesPlan;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What dues plans can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesPlanSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DuesPlanSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesPlan plan, DuesPlanSort sort) {
        return switch (sort) {
            case CREATED_AT -> plan.createdAt().toString();
        };
    }
}
