package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanAccrual;
import coop.minga.platform.paging.SortField;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What accruals of loans can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LoanAccrualSort implements SortField {
    ACCRUED_ON("accruedOn") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    },
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LoanAccrualSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LoanAccrual accrual, LoanAccrualSort sort) {
        return switch (sort) {
            case ACCRUED_ON -> accrual.accruedOn().toString();
            case RECORDED_AT -> accrual.recordedAt().toString();
        };
    }
}
