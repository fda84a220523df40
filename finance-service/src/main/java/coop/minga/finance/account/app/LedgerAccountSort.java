package coop.minga.finance.account.app;

import coop.minga.finance.account.domain.LedgerAccount;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What ledger accounts can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum LedgerAccountSort implements SortField {
    CODE("code") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    },
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    LedgerAccountSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(LedgerAccount account, LedgerAccountSort sort) {
        return switch (sort) {
            case CODE -> account.terms().code();
            case CREATED_AT -> account.createdAt().toString();
        };
    }
}
