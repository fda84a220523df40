package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.platform.paging.SortField;
import java.time.Instant;

/**
 * What pairs can be sorted by.
 *
 * <p>Guarantee: each has an index together with the id.
 */
enum DuplicateSort implements SortField {
    CREATED_AT,
    SCORE;

    @Override
    public String attribute() {
        return switch (this) {
            case CREATED_AT -> "createdAt";
            case SCORE -> "score";
        };
    }

    @Override
    public Comparable<?> parse(String text) {
        return switch (this) {
            case CREATED_AT -> Instant.parse(text);
            case SCORE -> Long.valueOf(text);
        };
    }

    static String valueOf(DuplicateCandidate candidate, DuplicateSort sort) {
        return switch (sort) {
            case CREATED_AT -> candidate.createdAt().toString();
            case SCORE -> String.valueOf(candidate.score());
        };
    }
}
