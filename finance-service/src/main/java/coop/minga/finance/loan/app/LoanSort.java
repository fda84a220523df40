package coop.minga.finance.loan.app;

import coop.minga.finance.loan.domain.Loan;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What loans can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Loan loan, LoanSort sort) {
        return switch (sort) {
            case CREATED_AT -> loan.createdAt().toString();
        };
    }
}
