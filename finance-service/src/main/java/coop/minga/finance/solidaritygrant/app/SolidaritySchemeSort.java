package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What schemes can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum SolidaritySchemeSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    SolidaritySchemeSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(SolidarityScheme row, SolidaritySchemeSort sort) {
        return switch (sort) {
            case CREATED_AT -> row.createdAt().toString();
        };
    }
}
