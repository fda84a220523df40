package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person record is of no known subject any more: nothing verified says who else it may be.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. A record
 * that moves to another subject is told as linked, not as unlinked.
 */
public record SubjectUnlinked(
        UUID personId, long version, UUID organisation, Instant recordedAt, LocalDate effectiveOn) {
    public static final String TYPE = "coop.minga.membership.subject-unlinked.v1";
    public static final String TOPIC = SubjectLinked.TOPIC;
}
