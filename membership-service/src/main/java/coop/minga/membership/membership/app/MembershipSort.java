package coop.minga.membership.membership.app;

import coop.minga.platform.paging.SortField;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What memberships can be sorted by.
 *
 * <p>Guarantee: each has indexes together with the id: of all, and of each state, unit and rare category.
 */
enum MembershipSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    },
    JOINED_ON("joinedOn") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String attribute;

    MembershipSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }
}
