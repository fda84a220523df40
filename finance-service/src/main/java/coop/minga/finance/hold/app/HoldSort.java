package coop.minga.finance.hold.app;

import coop.minga.finance.hold.domain.Hold;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What holds can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum HoldSort implements SortField {
    PLACED_AT("placedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    HoldSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Hold hold, HoldSort sort) {
        return switch (sort) {
            case PLACED_AT -> hold.placedAt().toString();
        };
    }
}
