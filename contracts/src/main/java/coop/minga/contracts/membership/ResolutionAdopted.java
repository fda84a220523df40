package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation adopted a resolution, its officers did so provisionally, or the body ratified what they had adopted.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1, over
 * all types of the topic. What is provisional is in force to the end of {@code ratificationDueOn} unless a later version
 * says otherwise.
 */
public record ResolutionAdopted(
        UUID resolutionId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String state,
        String subjectKind,
        @Nullable UUID subjectId,
        LocalDate inForceFrom,
        @Nullable LocalDate ratificationDueOn) {
    public static final String TYPE = "coop.minga.membership.resolution-adopted.v1";
    public static final String TOPIC = "minga.membership.resolution";
}
