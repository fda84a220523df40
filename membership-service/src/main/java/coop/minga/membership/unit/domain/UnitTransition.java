package coop.minga.membership.unit.domain;

import coop.minga.membership.unit.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One step a unit has taken, with what it changed and nothing else, so that one recorded late for an early day does not
 * undo what came between.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param parent of an opening, a move and a reopening; null at the top
 */
@Embeddable
public record UnitTransition(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        UnitStep step,

        @Nullable String name,
        @Nullable String code,
        @Nullable String area,

        @Column(name = "parent_id") @Nullable UUID parent,

        @Column(name = "merged_into") @Nullable UUID mergedInto,
        @Column(name = "split_from") @Nullable UUID splitFrom,

        String actor,
        @Nullable String reason,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> evidence,

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {

    static UnitTransition opening(
            UUID organisation,
            UnitDescription description,
            @Nullable UnitId parent,
            @Nullable UnitId splitFrom,
            StepTaken taken) {
        return of(organisation, UnitStep.OPENING, description, parent, null, splitFrom, taken);
    }

    static UnitTransition renaming(UUID organisation, UnitDescription description, StepTaken taken) {
        return of(organisation, UnitStep.RENAMING, description, null, null, null, taken);
    }

    /** A step that places the unit: MOVE or REOPENING. */
    static UnitTransition placing(UUID organisation, UnitStep step, @Nullable UnitId parent, StepTaken taken) {
        return of(organisation, step, null, parent, null, null, taken);
    }

    static UnitTransition merger(UUID organisation, UnitId into, StepTaken taken) {
        return of(organisation, UnitStep.MERGER, null, null, into, null, taken);
    }

    /** A step that says no more than that it happened: SPLIT or CLOSURE. */
    static UnitTransition plain(UUID organisation, UnitStep step, StepTaken taken) {
        return of(organisation, step, null, null, null, null, taken);
    }

    private static UnitTransition of(
            UUID organisation,
            UnitStep step,
            @Nullable UnitDescription description,
            @Nullable UnitId parent,
            @Nullable UnitId mergedInto,
            @Nullable UnitId splitFrom,
            StepTaken taken) {
        return new UnitTransition(
                organisation,
                step,
                description == null ? null : description.name(),
                description == null ? null : description.code(),
                description == null ? null : description.area(),
                parent == null ? null : parent.value(),
                mergedInto == null ? null : mergedInto.value(),
                splitFrom == null ? null : splitFrom.value(),
                taken.actor(),
                taken.reason(),
                taken.evidence(),
                taken.effectiveOn(),
                taken.now());
    }
}
