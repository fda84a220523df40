package coop.minga.finance.dividend.app;

import coop.minga.finance.dividend.domain.DividendLine;
import coop.minga.platform.paging.SortField;

/**
 * What the lines of a run can be sorted by.
 *
 * <p>Guarantee: each has an index together with the run.
 */
enum DividendLineSort implements SortField {
    NUMBER("number") {
        @Override
        public Comparable<?> parse(String text) {
            return Integer.valueOf(text);
        }
    };

    private final String attribute;

    DividendLineSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(DividendLine line, DividendLineSort sort) {
        return switch (sort) {
            case NUMBER -> Integer.toString(line.number());
        };
    }
}
