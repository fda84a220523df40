package coop.minga.membership.registration.app;

import coop.minga.membership.registration.ChecklistItem;
import coop.minga.membership.registration.LegalExclusion;
import coop.minga.membership.registration.Obstacle;
import coop.minga.membership.registration.Pathway;
import coop.minga.membership.registration.RegistrationReason;
import coop.minga.membership.registration.domain.LegalStatus;
import coop.minga.membership.registration.domain.Registration;
import coop.minga.membership.registration.domain.RegistrationDetails;
import coop.minga.membership.registration.domain.RegistrationHistory;
import coop.minga.membership.registration.domain.RegistrationStep;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its steward sees it.
 *
 * <p>Guarantee: the status, the periods and the history are those of the point in time asked for; the rest is of now.
 */
@Schema(name = "Registration")
public record RegistrationView(
        UUID id,
        long version,
        UUID organisationId,
        LegalStatus status,

        @Schema(description = "The day from which the status holds.")
        LocalDate effectiveOn,

        List<Obstacle> obstacles,
        List<RegistrationReason> reasons,
        @Nullable LegalExclusion legallyExcluded,
        @Nullable Pathway pathway,

        @Schema(description = "What the pathway asks for, and what of it is done.")
        List<ChecklistItem> checklist,

        @Schema(description = "The status day by day, corrections applied.")
        List<Period> periods,

        @Schema(description = "All that was written until then, as it was written.")
        List<Entry> history,

        Source source,
        Instant createdAt,
        Instant updatedAt) {

    /** A status from the first day to before the second; it still holds while that is open. */
    @Schema(name = "LegalStatusPeriod")
    public record Period(
            LegalStatus status, LocalDate from, @Nullable LocalDate to) {}

    /**
     * A line of the history.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "RegistrationEntry")
    public record Entry(
            int sequence,
            RegistrationStep step,
            @Nullable LegalStatus from,
            LegalStatus to,

            @Schema(description = "The sequence of the step that this line corrects.") @Nullable Integer corrects,

            String actor,
            @Nullable String reason,
            List<String> evidence,

            @Schema(description = "Open in the correction of a step that never happened.") @Nullable LocalDate effectiveOn,

            Instant recordedAt) {}

    static RegistrationView now(Registration registration) {
        RegistrationHistory history = registration.history();
        return of(registration, history, history.steps().getLast(), null);
    }

    /** @param asOf shortens the periods to those that had begun by then */
    static RegistrationView of(
            Registration registration,
            RegistrationHistory history,
            RegistrationHistory.Effective last,
            @Nullable LocalDate asOf) {
        RegistrationDetails details = registration.details();
        return new RegistrationView(
                registration.id().value(),
                registration.version(),
                registration.organisation().value(),
                last.to(),
                last.effectiveOn(),
                details.obstacles(),
                details.reasons(),
                details.legallyExcluded(),
                details.pathway(),
                details.pathway() == null ? List.of() : details.pathway().checklist(),
                history.spans().stream()
                        .filter(span -> asOf == null || !span.from().isAfter(asOf))
                        .map(span -> new Period(span.status(), span.from(), span.to()))
                        .toList(),
                IntStream.range(0, history.entries().size())
                        .mapToObj(sequence -> {
                            var entry = history.entries().get(sequence);
                            return new Entry(
                                    sequence,
                                    entry.step(),
                                    entry.from(),
                                    entry.to(),
                                    entry.corrects(),
                                    entry.actor(),
                                    entry.reason(),
                                    entry.evidence(),
                                    entry.effectiveOn(),
                                    entry.recordedAt());
                        })
                        .toList(),
                registration.source(),
                registration.createdAt(),
                registration.updatedAt());
    }
}
