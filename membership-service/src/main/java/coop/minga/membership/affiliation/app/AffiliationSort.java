package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.Affiliation;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What affiliations can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id, for either party.
 */
enum AffiliationSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    AffiliationSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Affiliation affiliation, AffiliationSort sort) {
        return switch (sort) {
            case CREATED_AT -> affiliation.createdAt().toString();
        };
    }
}
