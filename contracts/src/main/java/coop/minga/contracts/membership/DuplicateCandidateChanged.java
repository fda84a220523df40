package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two records of one organisation may be of one person, and how far that was looked into.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record DuplicateCandidateChanged(
        UUID candidateId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String state,
        List<UUID> personIds,
        String scoreBand) {
    public static final String TYPE = "coop.minga.membership.duplicate-candidate-changed.v1";
    public static final String TOPIC = "minga.membership.duplicate-candidate";
}
