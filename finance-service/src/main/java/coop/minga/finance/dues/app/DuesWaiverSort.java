package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesWaiver;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What waivers can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesWaiverSort implements SortField {
    GRANTED_AT("grantedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DuesWaiverSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesWaiver waiver, DuesWaiverSort sort) {
        return switch (sort) {
            case GRANTED_AT -> waiver.grantedAt().toString();
        };
    }
}
