package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The personal fields of a record were destroyed for ever; what was counted of the record stays counted.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. The last
 * one of its record: nothing is recorded of an erased person again.
 */
public record PersonErased(UUID personId, long version, UUID organisation, Instant recordedAt, LocalDate effectiveOn) {
    public static final String TYPE = "coop.minga.membership.person-erased.v1";
    public static final String TOPIC = PersonRecorded.TOPIC;
}
