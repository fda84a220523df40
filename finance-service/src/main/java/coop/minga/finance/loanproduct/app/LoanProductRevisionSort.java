package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What terms of a loan product can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanProductRevisionSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanProductRevisionSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanProductRevision row, LoanProductRevisionSort sort) {
        return switch (sort) {
            case RECORDED_AT -> row.recordedAt().toString();
        };
    }
}
