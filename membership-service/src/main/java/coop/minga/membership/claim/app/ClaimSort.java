package coop.minga.membership.claim.app;

import coop.minga.membership.claim.domain.Claim;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What claims can be sorted by.
 *
 * <p>Guarantee: it has an index together with the id.
 */
enum ClaimSort implements SortField {
    CREATED_AT;

    @Override
    public String attribute() {
        return "createdAt";
    }

    @Override
    public Comparable<?> parse(String text) {
        return Instant.parse(text);
    }

    static String valueOf(Claim claim, ClaimSort sort) {
        return switch (sort) {
            case CREATED_AT -> claim.outcome().createdAt().toString();
        };
    }
}
