package coop.minga.membership.unit.app;

import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitStanding;
import coop.minga.membership.unit.domain.UnitState;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its organisation sees it, now or at some time.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Unit")
public record UnitView(
        UUID id,
        long version,
        String name,

        @Schema(description = "The organisation's own short name of it; one unit has it.") @Nullable String code,

        @Nullable String area,

        @Schema(description = "The unit it stands below; missing at the top.") @Nullable UUID parentId,

        UnitState state,
        LocalDate openedOn,

        @Schema(description = "The first day on which it was open no longer.") @Nullable LocalDate closedOn,

        @Schema(description = "The unit that took it up.") @Nullable UUID mergedIntoId,

        @Schema(description = "The unit it was made out of.") @Nullable UUID splitFromId,

        Source source,
        Instant createdAt,
        Instant updatedAt) {

    static UnitView of(Unit unit) {
        return of(unit, unit.history().on(null).orElseThrow());
    }

    static UnitView of(Unit unit, UnitStanding standing) {
        return new UnitView(
                unit.id().value(),
                unit.version(),
                standing.description().name(),
                standing.description().code(),
                standing.description().area(),
                value(standing.parent()),
                standing.state(),
                standing.openedOn(),
                standing.closedOn(),
                value(standing.mergedInto()),
                value(standing.splitFrom()),
                unit.source(),
                unit.createdAt(),
                unit.updatedAt());
    }

    static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }
}
