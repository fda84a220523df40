package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an organisation was opened, renamed, moved, split, merged, closed or opened again; all its periods travel, so
 * that a projection replaces what it had. Names of units are not personal data.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. On no
 * day do the parents of an organisation's units form a circle, once all their events have arrived.
 */
public record UnitChanged(
        UUID unitId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String name,
        @Nullable UUID parentUnitId,
        @Nullable UUID mergedInto,
        List<Standing> periods) {
    public static final String TYPE = "coop.minga.membership.unit-changed.v1";
    public static final String TOPIC = "minga.membership.unit";

    /**
     * Whether the unit was open and below which one, and the business days on which this was so.
     *
     * <p>Guarantee: {@code from} is the first day, {@code to} the first day on which it was so no longer; open while
     * null.
     */
    public record Standing(
            String state,
            @Nullable UUID parentUnitId,
            LocalDate from,
            @Nullable LocalDate to) {}
}
