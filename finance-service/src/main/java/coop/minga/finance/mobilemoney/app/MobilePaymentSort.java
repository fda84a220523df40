package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What payments by phone can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum MobilePaymentSort implements SortField {
    HEARD_AT("heardAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    MobilePaymentSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(MobilePayment payment, MobilePaymentSort sort) {
        return switch (sort) {
            case HEARD_AT -> payment.heardAt().toString();
        };
    }
}
