package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.platform.paging.SortField;
import java.time.LocalDate;

/**
 * What charges can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesChargeSort implements SortField {
    DUE_ON("dueOn") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String attribute;

    DuesChargeSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesCharge charge, DuesChargeSort sort) {
        return switch (sort) {
            case DUE_ON -> charge.dueOn().toString();
        };
    }
}
