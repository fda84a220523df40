package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution that officers had adopted is in force no longer: it was not ratified in time, or the body turned it down.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1, over
 * all types of the topic. What rests on it rests on nothing from {@code effectiveOn} on.
 */
public record ResolutionLapsed(
        UUID resolutionId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String state,
        String subjectKind,
        @Nullable UUID subjectId,
        LocalDate inForceFrom) {
    public static final String TYPE = "coop.minga.membership.resolution-lapsed.v1";
    public static final String TOPIC = "minga.membership.resolution";
}
