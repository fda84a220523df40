package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsuranceProduct;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What insurance products can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum InsuranceProductSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    InsuranceProductSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(InsuranceProduct row, InsuranceProductSort sort) {
        return switch (sort) {
            case CREATED_AT -> row.createdAt().toString();
        };
    }
}
