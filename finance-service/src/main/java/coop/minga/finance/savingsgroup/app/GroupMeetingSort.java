package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.savingsgroup.domain.GroupMeeting;
import coop.minga.platform.paging.SortField;
import java.time.LocalDate;

/**
 * What meetings of savings groups can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum GroupMeetingSort implements SortField {
    HELD_ON("heldOn") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String attribute;

    GroupMeetingSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(GroupMeeting row, GroupMeetingSort sort) {
        return switch (sort) {
            case HELD_ON -> row.heldOn().toString();
        };
    }
}
