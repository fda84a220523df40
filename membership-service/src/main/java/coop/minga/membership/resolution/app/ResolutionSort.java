package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What resolutions can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum ResolutionSort implements SortField {
    CREATED_AT("createdAt") {
        @Override
        public Comparable<?> parse(String text) {
            return Instant.parse(text);
        }
    };

    private final String attribute;

    ResolutionSort(String attribute) {
        this.attribute = attribute;
    }

    @Override
    public String attribute() {
        return attribute;
    }

    static String valueOf(Resolution resolution, ResolutionSort sort) {
        return switch (sort) {
            case CREATED_AT -> resolution.createdAt().toString();
        };
    }
}
