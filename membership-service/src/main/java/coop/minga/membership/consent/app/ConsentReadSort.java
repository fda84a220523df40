package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.ConsentRead;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What reads can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ConsentReadSort implements SortField {
    READ_AT("readAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ConsentReadSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(ConsentRead read, ConsentReadSort sort) {
        return switch (sort) {
            case READ_AT -> read.readAt().toString();
        };
    }
}
