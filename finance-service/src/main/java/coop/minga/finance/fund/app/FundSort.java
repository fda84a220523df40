package coop.minga.finance.fund.app;

import coop.minga.finance.fund.domain.Fund;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What funds can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum FundSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    },
    CODE("code") {
        @Override
        public Comparable<?> parse(String text) {
            return text;
        }
    };

    private final String attribute;

    FundSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Fund fund, FundSort sort) {
        return switch (sort) {
            case CREATED_AT -> fund.createdAt().toString();
            case CODE -> fund.terms().code();
        };
    }
}
