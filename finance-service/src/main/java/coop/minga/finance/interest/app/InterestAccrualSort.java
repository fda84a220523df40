package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestAccrual;
import coop.minga.platform.paging.SortField;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What accruals can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum InterestAccrualSort implements SortField {
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

    InterestAccrualSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(InterestAccrual accrual, InterestAccrualSort sort) {
        return switch (sort) {
            case ACCRUED_ON -> accrual.accruedOn().toString();
            case RECORDED_AT -> accrual.recordedAt().toString();
        };
    }
}
