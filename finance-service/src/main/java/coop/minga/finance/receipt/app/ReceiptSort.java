package coop.minga.finance.receipt.app;

import coop.minga.finance.receipt.domain.Receipt;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What receipts can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ReceiptSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ReceiptSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Receipt receipt, ReceiptSort sort) {
        return switch (sort) {
            case RECORDED_AT -> receipt.recordedAt().toString();
        };
    }
}
