package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership changed; all its periods travel, so that a projection replaces what it had.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. What
 * the first publishers did not tell is null.
 */
public record MembershipChanged(
        UUID membershipId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID personId,
        List<Period> periods,
        @Nullable String category,
        @Nullable List<UnitPeriod> unitPeriods) {
    public static final String TYPE = "coop.minga.membership.membership-changed.v1";
    public static final String TOPIC = "minga.membership.membership";
}
