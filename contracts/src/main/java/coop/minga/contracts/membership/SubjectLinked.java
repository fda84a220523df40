package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person record was found to be of one human with others; only events and reports ever see the subject.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record SubjectLinked(
        UUID personId, long version, UUID organisation, Instant recordedAt, LocalDate effectiveOn, UUID subjectId) {
    public static final String TYPE = "coop.minga.membership.subject-linked.v1";
    public static final String TOPIC = "minga.membership.subject";
}
