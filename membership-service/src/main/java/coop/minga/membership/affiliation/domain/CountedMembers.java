package coop.minga.membership.affiliation.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of members on a day, and how it was found.
 *
 * <p>Guarantee: not more women than members; who verifies says how.
 */
public record CountedMembers(
        CountKind kind,
        int total,
        @Nullable Integer women,
        @Nullable CountMethod method,
        LocalDate asOf) {
    /** @throws DomainFailure AFFILIATION_COUNT_NOT_POSSIBLE */
    public CountedMembers {
        if (total < 0 || (women != null && (women < 0 || women > total))) {
            throw DomainFailure.at(
                    AffiliationFailure.AFFILIATION_COUNT_NOT_POSSIBLE,
                    women == null ? "/total" : "/women",
                    "Not fewer than none, and not more women than members.");
        }
        if (kind == CountKind.VERIFIED && method == null) {
            throw DomainFailure.at(
                    AffiliationFailure.AFFILIATION_COUNT_NOT_POSSIBLE, "/method", "Say how it was verified.");
        }
    }
}
