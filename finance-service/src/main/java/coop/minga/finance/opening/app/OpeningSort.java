package coop.minga.finance.opening.app;

import coop.minga.finance.opening.domain.OpeningBalances;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What opening balances can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum OpeningSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    OpeningSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(OpeningBalances opening, OpeningSort sort) {
        return switch (sort) {
            case CREATED_AT -> opening.createdAt().toString();
        };
    }
}
