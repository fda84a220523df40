package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.membership.resolution.domain.ResolutionHistory;
import coop.minga.membership.resolution.domain.ResolutionState;
import coop.minga.membership.resolution.domain.ResolutionStep;
import coop.minga.membership.resolution.domain.ResolutionTransition;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one point in time.
 */
@Schema(name = "Resolution")
public record ResolutionView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e14")
        UUID id,

        @Schema(examples = "2") long version,
        Subject subject,

        @Schema(description = "The wording it has by then; absent once its key is destroyed.") @Nullable String title,

        @Nullable String text,
        @Schema(examples = "PROVISIONAL") ResolutionState state,

        @Schema(examples = "2025-06-15", description = "The day from which the state holds.")
        LocalDate effectiveOn,

        @Schema(description = "The day from which it is or was in force, provisionally or not.") @Nullable LocalDate inForceFrom,

        @Schema(description = "While it is provisional: the last day on which it can be ratified.") @Nullable LocalDate ratificationDueOn,

        @Schema(description = "The steps taken until then, oldest first.")
        List<Step> history,

        Source source,
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-06-15T14:05:00.000000Z") Instant updatedAt) {

    /**
     * What it decides about.
     *
     * <p>Guarantee: does not change while the resolution does.
     */
    @Schema(name = "ResolutionSubject")
    public record Subject(
            @Schema(examples = "EXPULSION") ResolutionKind kind,

            @Schema(description = "The record it is about, such as the membership that is to end.") @Nullable UUID id) {}

    /**
     * A step with who recorded it.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "ResolutionTransition")
    public record Step(
            @Schema(examples = "ADOPTION") ResolutionStep step,
            @Schema(examples = "TABLED") @Nullable ResolutionState from,
            @Schema(examples = "ADOPTED") ResolutionState to,

            @Schema(examples = "secretary", description = "The subject of the token it was recorded with.")
            String recordedBy,

            @Schema(description = "The text from this step on, where it brought one.") @Nullable String text,

            @Nullable String note,
            @Nullable DecisionView decision,
            @Schema(examples = "2025-06-15") LocalDate effectiveOn,

            @Schema(examples = "2025-06-15T14:05:00.000000Z")
            Instant recordedAt) {}

    /** @param history not empty: before the tabling there is nothing to see */
    static ResolutionView of(Resolution resolution, ResolutionHistory history, Minutes.Opened minutes) {
        UUID key = resolution.keyId();
        Wording wording = null;
        for (ResolutionTransition each : history.transitions()) {
            Wording brought = wording(minutes, key, each);
            wording = brought == null ? wording : brought;
        }
        ResolutionTransition last = history.transitions().getLast();
        return new ResolutionView(
                resolution.id().value(),
                resolution.version(),
                new Subject(resolution.subject().kind(), resolution.subject().id()),
                wording == null ? null : wording.title(),
                wording == null ? null : wording.text(),
                last.to(),
                last.effectiveOn(),
                history.inForceFrom().orElse(null),
                last.to() == ResolutionState.PROVISIONAL ? resolution.ratificationDueOn() : null,
                history.transitions().stream()
                        .map(each -> step(each, wording(minutes, key, each), minutes.read(key, each.sealedNote())))
                        .toList(),
                resolution.source(),
                resolution.createdAt(),
                last.recordedAt());
    }

    private static Step step(ResolutionTransition transition, @Nullable Wording wording, @Nullable String note) {
        return new Step(
                transition.step(),
                transition.from(),
                transition.to(),
                transition.actor(),
                wording == null ? null : wording.text(),
                note,
                DecisionView.of(transition.decision()),
                transition.effectiveOn(),
                transition.recordedAt());
    }

    private static @Nullable Wording wording(Minutes.Opened minutes, UUID key, ResolutionTransition transition) {
        String lines = minutes.read(key, transition.sealedWording());
        return lines == null ? null : Wording.ofLines(lines);
    }
}
