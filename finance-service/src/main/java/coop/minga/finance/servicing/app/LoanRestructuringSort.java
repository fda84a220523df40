package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanRestructuring;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What restructurings can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanRestructuringSort implements SortField {
    PROPOSED_AT("proposedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanRestructuringSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanRestructuring restructuring, LoanRestructuringSort sort) {
        return switch (sort) {
            case PROPOSED_AT -> restructuring.proposedAt().toString();
        };
    }
}
