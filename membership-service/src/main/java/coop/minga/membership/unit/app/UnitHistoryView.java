package coop.minga.membership.unit.app;

import coop.minga.membership.unit.domain.Unit;
import coop.minga.membership.unit.domain.UnitHistory;
import coop.minga.membership.unit.domain.UnitState;
import coop.minga.membership.unit.domain.UnitStep;
import coop.minga.membership.unit.domain.UnitTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit.
 *
 * <p>Guarantee: every step, in the order in which they were recorded, and what they come to day by day.
 */
@Schema(name = "UnitHistory")
public record UnitHistoryView(UUID id, long version, List<Step> transitions, List<Standing> periods) {

    /**
     * One step, with what it changed and nothing else.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "UnitTransition")
    public record Step(
            UnitStep event,
            LocalDate effectiveOn,
            Instant recordedAt,
            String actor,
            @Nullable String reason,
            List<String> evidence,
            @Nullable String name,
            @Nullable String code,
            @Nullable String area,
            @Nullable UUID parentId,
            @Nullable UUID mergedIntoId,
            @Nullable UUID splitFromId) {}

    /**
     * Where the unit stood, from the first day to before the second.
     *
     * <p>Guarantee: periods do not overlap and leave no gap.
     */
    @Schema(name = "UnitPeriod")
    public record Standing(
            UnitState state,
            @Nullable UUID parentId,
            LocalDate from,
            @Nullable LocalDate to) {}

    static UnitHistoryView of(Unit unit, UnitHistory history, @Nullable Instant knownAt) {
        return new UnitHistoryView(
                unit.id().value(),
                unit.version(),
                unit.transitions().stream()
                        .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                        .map(UnitHistoryView::step)
                        .toList(),
                history.spans().stream()
                        .map(span -> new Standing(span.state(), UnitView.value(span.parent()), span.from(), span.to()))
                        .toList());
    }

    private static Step step(UnitTransition step) {
        return new Step(
                step.step(),
                step.effectiveOn(),
                step.recordedAt(),
                step.actor(),
                step.reason(),
                step.evidence(),
                step.name(),
                step.code(),
                step.area(),
                step.parent(),
                step.mergedInto(),
                step.splitFrom());
    }
}
