package coop.minga.membership.unit.app;

import coop.minga.membership.unit.domain.Unit;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What units can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum UnitSort implements SortField {
    NAME("name") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    },
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    UnitSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Unit unit, UnitSort sort) {
        return switch (sort) {
            case NAME -> unit.name();
            case CREATED_AT -> unit.createdAt().toString();
        };
    }
}
