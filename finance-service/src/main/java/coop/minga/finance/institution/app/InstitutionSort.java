package coop.minga.finance.institution.app;

import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What institutional members can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum InstitutionSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }
}
