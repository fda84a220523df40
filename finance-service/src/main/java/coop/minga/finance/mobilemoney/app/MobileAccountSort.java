package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What accounts with providers can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum MobileAccountSort implements SortField {
    OPENED_AT("openedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    MobileAccountSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(MobileAccount account, MobileAccountSort sort) {
        return switch (sort) {
            case OPENED_AT -> account.openedAt().toString();
        };
    }
}
