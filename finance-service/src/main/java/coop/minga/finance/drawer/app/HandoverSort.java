package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.Handover;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What hand-overs can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum HandoverSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    HandoverSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Handover handover, HandoverSort sort) {
        return switch (sort) {
            case RECORDED_AT -> handover.recordedAt().toString();
        };
    }
}
