package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What cycles can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum GroupCycleSort implements SortField {
    OPENED_AT("openedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    GroupCycleSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(GroupCycle row, GroupCycleSort sort) {
        return switch (sort) {
            case OPENED_AT -> row.openedAt().toString();
        };
    }
}
