package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What repayments can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanRepaymentSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanRepaymentSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanRepayment repayment, LoanRepaymentSort sort) {
        return switch (sort) {
            case RECORDED_AT -> repayment.recordedAt().toString();
        };
    }
}
