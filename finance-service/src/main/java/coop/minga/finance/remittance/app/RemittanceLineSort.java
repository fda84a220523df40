package coop.minga.finance.remittance.app;

import coop.minga.platform.paging.SortField;
import java.util.UUID;

/**
 * What lines of remittances can be sorted by: in the order in which they were read.
 *
 * <p>Guarantee: the primary key has it.
 */
enum RemittanceLineSort implements SortField {
    ID;

    @Override
    public String attribute() {
        return "id";
    }

    @Override
    public Comparable<?> parse(String text) {
        return UUID.fromString(text);
    }
}
