package coop.minga.finance.checkoff.app;

import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What schedules can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum CheckOffScheduleSort implements SortField {
    ISSUED_AT;

    @Override
    public String attribute() {
        return "issuedAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }
}
