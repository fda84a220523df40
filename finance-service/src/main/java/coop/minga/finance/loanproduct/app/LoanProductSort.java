package coop.minga.finance.loanproduct.app;

import coop.minga.finance.loanproduct.domain.LoanProduct;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What loan products can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanProductSort implements SortField {
    CODE("code") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    },
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanProductSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanProduct row, LoanProductSort sort) {
        return switch (sort) {
            case CODE -> row.code();
            case CREATED_AT -> row.createdAt().toString();
        };
    }
}
