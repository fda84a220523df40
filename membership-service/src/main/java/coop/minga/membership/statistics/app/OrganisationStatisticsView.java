package coop.minga.membership.statistics.app;

import coop.minga.membership.statistics.store.StatisticsTables.StateCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's figures about itself.
 *
 * <p>Guarantee: of one moment; they add up.
 */
@Schema(name = "OrganisationStatistics")
public record OrganisationStatisticsView(
        UUID organisationId,
        List<Memberships> memberships,

        @Schema(description = "How many branches there are in each state.")
        Units units,

        @Schema(description = "When a person, a membership or a unit last changed.") @Nullable Instant lastChangeAt) {

    /** Memberships of one state, by what the persons have told of their sex. */
    @Schema(name = "MembershipCount")
    public record Memberships(String state, long total, long women, long men, long other, long untold) {
        static Memberships of(StateCount count) {
            return new Memberships(
                    count.state(),
                    count.total(),
                    count.women(),
                    count.men(),
                    count.other(),
                    count.total() - count.women() - count.men() - count.other());
        }
    }

    /** Branches. */
    @Schema(name = "UnitCount")
    public record Units(long open, long closed, long merged) {
        static Units of(Map<String, Long> byState) {
            return new Units(
                    byState.getOrDefault("OPEN", 0L),
                    byState.getOrDefault("CLOSED", 0L),
                    byState.getOrDefault("MERGED", 0L));
        }
    }
}
