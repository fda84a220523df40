package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanMoratorium;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What moratoria can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanMoratoriumSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanMoratoriumSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanMoratorium moratorium, LoanMoratoriumSort sort) {
        return switch (sort) {
            case RECORDED_AT -> moratorium.recordedAt().toString();
        };
    }
}
