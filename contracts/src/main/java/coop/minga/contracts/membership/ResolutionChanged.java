package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution was tabled, amended, withdrawn or rejected without ever having been in force.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1, over
 * all types of the topic. The wording does not travel.
 */
public record ResolutionChanged(
        UUID resolutionId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String state,
        String subjectKind,
        @Nullable UUID subjectId) {
    public static final String TYPE = "coop.minga.membership.resolution-changed.v1";
    public static final String TOPIC = "minga.membership.resolution";
}
