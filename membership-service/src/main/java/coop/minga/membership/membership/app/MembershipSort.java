package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipPeriod;
import coop.minga.platform.paging.SortField;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What memberships can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
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

    static String valueOf(MembershipPeriod membership, MembershipSort sort) {
        return switch (sort) {
            case CREATED_AT -> membership.createdAt().toString();
            case JOINED_ON -> membership.joinedOn().toString();
        };
    }
}
