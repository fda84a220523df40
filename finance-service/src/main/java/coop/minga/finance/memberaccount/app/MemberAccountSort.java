package coop.minga.finance.memberaccount.app;

import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What members' accounts can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum MemberAccountSort implements SortField {
    NUMBER("number") {
        @Override
        public Comparable<?> parse(String text) {
            return Long.valueOf(text);
        }
    },
    OPENED_AT("openedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    MemberAccountSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(MemberAccount account, MemberAccountSort sort) {
        return switch (sort) {
            case NUMBER -> Long.toString(account.number());
            case OPENED_AT -> account.openedAt().toString();
        };
    }
}
