package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsuranceClaim;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What insurance claims can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum InsuranceClaimSort implements SortField {
    SUBMITTED_AT("submittedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    InsuranceClaimSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(InsuranceClaim row, InsuranceClaimSort sort) {
        return switch (sort) {
            case SUBMITTED_AT -> row.submittedAt().toString();
        };
    }
}
