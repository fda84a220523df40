package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.NumberBlock;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What blocks of member numbers can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum NumberBlockSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(NumberBlock block, NumberBlockSort sort) {
        return switch (sort) {
            case CREATED_AT -> block.createdAt().toString();
        };
    }
}
