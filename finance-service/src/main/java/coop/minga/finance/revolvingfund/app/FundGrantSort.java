package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.FundGrant;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What grants can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum FundGrantSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    FundGrantSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(FundGrant grant, FundGrantSort sort) {
        return switch (sort) {
            case RECORDED_AT -> grant.recordedAt().toString();
        };
    }
}
