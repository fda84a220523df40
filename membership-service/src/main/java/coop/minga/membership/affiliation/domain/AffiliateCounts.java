package coop.minga.membership.affiliation.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counts of an affiliate's members as they are known at some point in time, in the order of recording.
 *
 * <p>Guarantee: never changes.
 */
public record AffiliateCounts(List<AffiliateCount> all) {
    public AffiliateCounts {
        all = List.copyOf(all);
    }

    /** What was recorded until {@code knownAt} and counted for a day until {@code asOf}; all while null. */
    AffiliateCounts until(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new AffiliateCounts(all.stream()
                .filter(each -> asOf == null || !each.asOf().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList());
    }

    /** The count of the latest day; of one day, the one recorded last. */
    public Optional<AffiliateCount> latest(CountKind kind) {
        return all.stream()
                .filter(each -> each.kind() == kind)
                .reduce((best, next) -> next.asOf().isBefore(best.asOf()) ? best : next);
    }

    /**
     * Refuses whoever has too few members on a day.
     *
     * @throws DomainFailure AFFILIATION_BELOW_MINIMUM with the figures; what is declared does not help
     */
    public void requireVerified(long minimum, LocalDate on) {
        int verified = until(on, null)
                .latest(CountKind.VERIFIED)
                .map(AffiliateCount::total)
                .orElse(0);
        if (verified < minimum) {
            throw new DomainFailure(
                    AffiliationFailure.AFFILIATION_BELOW_MINIMUM,
                    "%d members are verified by %s; the parent asks for %d.".formatted(verified, on, minimum),
                    Map.of("verifiedMembers", verified, "minimum", minimum));
        }
    }
}
