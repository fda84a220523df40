package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What grants can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum SolidarityGrantSort implements SortField {
    SUBMITTED_AT("submittedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    SolidarityGrantSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(SolidarityGrant row, SolidarityGrantSort sort) {
        return switch (sort) {
            case SUBMITTED_AT -> row.submittedAt().toString();
        };
    }
}
