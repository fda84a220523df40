package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Two records of one organisation were found to be of one person, or found not to be after all; {@code undone} says which.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. The
 * aggregate is the absorbed record: it counts no more, and again once undone. What the kept record says after the merge
 * is an event of its own, as are the moves of memberships and jobs.
 */
public record PersonMerged(
        UUID personId,
        UUID absorbedPersonId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        boolean undone) {
    public static final String TYPE = "coop.minga.membership.person-merged.v1";
    public static final String TOPIC = PersonRecorded.TOPIC;
}
