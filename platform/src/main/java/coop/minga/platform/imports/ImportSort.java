package coop.minga.platform.imports;

import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What imports can be sorted by.
 *
 * <p>Guarantee: indexed together with the id.
 */
enum ImportSort implements SortField {
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
