package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.PayerReference;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What payers can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum PayerReferenceSort implements SortField {
    CONFIRMED_AT("confirmedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    PayerReferenceSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(PayerReference reference, PayerReferenceSort sort) {
        return switch (sort) {
            case CONFIRMED_AT -> reference.confirmedAt().toString();
        };
    }
}
