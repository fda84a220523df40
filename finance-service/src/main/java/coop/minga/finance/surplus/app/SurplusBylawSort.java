package coop.minga.finance.surplus.app;

import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.platform.paging.SortField;
import java.time.LocalDate;

/**
 * What by-laws about the surplus can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum SurplusBylawSort implements SortField {
    EFFECTIVE_FROM("effectiveFrom") {
        @Override
        public Comparable<?> parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String attribute;

    SurplusBylawSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(SurplusBylaw row, SurplusBylawSort sort) {
        return switch (sort) {
            case EFFECTIVE_FROM -> row.effectiveFrom().toString();
        };
    }
}
