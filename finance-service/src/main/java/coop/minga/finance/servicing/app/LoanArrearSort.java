package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.PaidOutLoan;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What loans that are owed can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanArrearSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanArrearSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(PaidOutLoan loan, LoanArrearSort sort) {
        return switch (sort) {
            case CREATED_AT -> loan.createdAt().toString();
        };
    }
}
