package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation recorded a person or corrected the record: pseudonymous facts, never a name, contact or identifier.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. What the
 * first publishers did not tell is null.
 */
public record PersonRecorded(
        UUID personId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String sex,
        @Nullable Integer birthYear,
        @Nullable UUID householdId,
        @Nullable List<String> selfDeclaredGroups,
        @Nullable UUID homeUnitId,
        @Nullable Boolean hasContactPoint,
        @Nullable Boolean hasIdentifier) {
    public static final String TYPE = "coop.minga.membership.person-recorded.v1";
    public static final String TOPIC = "minga.membership.person";
}
