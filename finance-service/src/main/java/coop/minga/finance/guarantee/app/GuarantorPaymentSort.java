package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuarantorPayment;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What payments to guarantors can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum GuarantorPaymentSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    GuarantorPaymentSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(GuarantorPayment payment, GuarantorPaymentSort sort) {
        return switch (sort) {
            case RECORDED_AT -> payment.recordedAt().toString();
        };
    }
}
