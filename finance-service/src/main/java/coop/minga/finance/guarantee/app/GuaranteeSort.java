package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What guarantees can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum GuaranteeSort implements SortField {
    PROPOSED_AT("proposedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    GuaranteeSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Guarantee guarantee, GuaranteeSort sort) {
        return switch (sort) {
            case PROPOSED_AT -> guarantee.proposedAt().toString();
        };
    }
}
