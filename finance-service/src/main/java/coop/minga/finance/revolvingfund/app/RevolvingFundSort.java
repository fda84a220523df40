package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What revolving funds can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum RevolvingFundSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    RevolvingFundSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(RevolvingFund fund, RevolvingFundSort sort) {
        return switch (sort) {
            case CREATED_AT -> fund.createdAt().toString();
        };
    }
}
