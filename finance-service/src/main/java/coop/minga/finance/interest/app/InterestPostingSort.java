package coop.minga.finance.interest.app;

import coop.minga.finance.interest.domain.InterestPosting;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What postings of interest can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum InterestPostingSort implements SortField {
    RECORDED_AT("recordedAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    InterestPostingSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(InterestPosting posting, InterestPostingSort sort) {
        return switch (sort) {
            case RECORDED_AT -> posting.recordedAt().toString();
        };
    }
}
