package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What journal entries can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum JournalEntrySort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    JournalEntrySort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(JournalEntry entry, JournalEntrySort sort) {
        return switch (sort) {
            case RECORDED_AT -> entry.recordedAt().toString();
        };
    }
}
