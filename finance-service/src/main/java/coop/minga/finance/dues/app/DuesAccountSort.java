package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.platform.paging.SortField;

/**
 * What dues accounts can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesAccountSort implements SortField {
    NUMBER("number") {
        @Override
        public Comparable<?> parse(String text) {
            return Long.valueOf(text);
        }
    };

    private final String attribute;

    DuesAccountSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesAccount account, DuesAccountSort sort) {
        return switch (sort) {
            case NUMBER -> Long.toString(account.number());
        };
    }
}
