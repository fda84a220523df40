package coop.minga.finance.affiliationfee.app;

import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What affiliation fees can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum AffiliationFeeSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    AffiliationFeeSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(AffiliationFee fee, AffiliationFeeSort sort) {
        return switch (sort) {
            case CREATED_AT -> fee.createdAt().toString();
        };
    }
}
