package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAssignment;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What assignments can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuesAssignmentSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    DuesAssignmentSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DuesAssignment assignment, DuesAssignmentSort sort) {
        return switch (sort) {
            case RECORDED_AT -> assignment.recordedAt().toString();
        };
    }
}
