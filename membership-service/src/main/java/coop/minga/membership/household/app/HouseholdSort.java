package coop.minga.membership.household.app;

import coop.minga.membership.household.domain.Household;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What households can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum HouseholdSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(Household household, HouseholdSort sort) {
        return switch (sort) {
            case CREATED_AT -> household.createdAt().toString();
        };
    }
}
