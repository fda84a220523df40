package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanWriteOff;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What write-offs can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanWriteOffSort implements SortField {
    PROPOSED_AT("proposedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanWriteOffSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanWriteOff writeOff, LoanWriteOffSort sort) {
        return switch (sort) {
            case PROPOSED_AT -> writeOff.proposedAt().toString();
        };
    }
}
