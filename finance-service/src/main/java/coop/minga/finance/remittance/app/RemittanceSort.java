package coop.minga.finance.remittance.app;

import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What remittances can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum RemittanceSort implements SortField {
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
