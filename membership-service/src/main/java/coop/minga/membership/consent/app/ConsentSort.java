package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What consents can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ConsentSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ConsentSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Consent consent, ConsentSort sort) {
        return switch (sort) {
            case CREATED_AT -> consent.createdAt().toString();
        };
    }
}
