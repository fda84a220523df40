package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What rounds can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum SolidarityRoundSort implements SortField {
    OPENED_AT("openedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    SolidarityRoundSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(SolidarityRound row, SolidarityRoundSort sort) {
        return switch (sort) {
            case OPENED_AT -> row.openedAt().toString();
        };
    }
}
