package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What work profiles can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum WorkProfileSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(WorkProfile profile, WorkProfileSort sort) {
        return switch (sort) {
            case CREATED_AT -> profile.createdAt().toString();
        };
    }
}
