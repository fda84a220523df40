package coop.minga.finance.memberaccount.app;

import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What the register of shares can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ShareRegisterSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    },
    NUMBER("number") {
        @Override
        public Comparable<?> parse(String text) {
            return Long.valueOf(text);
        }
    };

    private final String attribute;

    ShareRegisterSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(RegisteredShares line, ShareRegisterSort sort) {
        return switch (sort) {
            case RECORDED_AT -> line.change().recordedAt().toString();
            case NUMBER -> Long.toString(line.number());
        };
    }
}
