package coop.minga.membership.resolution.messaging;

import coop.minga.contracts.membership.ResolutionAdopted;
import coop.minga.contracts.membership.ResolutionChanged;
import coop.minga.contracts.membership.ResolutionLapsed;
import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.membership.resolution.domain.ResolutionHistory;
import coop.minga.membership.resolution.domain.ResolutionMoved;
import coop.minga.membership.resolution.domain.ResolutionState;
import coop.minga.membership.resolution.domain.ResolutionTransition;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;

/**
 * Tells the others what was decided, and what of it is in force no longer.
 *
 * <p>Guarantee: in the transaction of the step; one event for each version; kind and subject travel, the wording never.
 */
@ApplicationScoped
public class ResolutionEventsOut {
    private final Outbox outbox;

    ResolutionEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes ResolutionMoved moved) {
        Resolution resolution = moved.resolution();
        ResolutionHistory history = resolution.history(null, null);
        ResolutionTransition last = history.transitions().getLast();
        outbox.append(
                switch (last.to()) {
                    case ADOPTED, PROVISIONAL ->
                        event(resolution, ResolutionAdopted.TYPE, adopted(resolution, history, last));
                    case LAPSED -> event(resolution, ResolutionLapsed.TYPE, lapsed(resolution, history, last));
                    case REJECTED ->
                        // The body turned down what officers had adopted: what rests on it rests on nothing.
                        last.from() == ResolutionState.PROVISIONAL
                                ? event(resolution, ResolutionLapsed.TYPE, lapsed(resolution, history, last))
                                : event(resolution, ResolutionChanged.TYPE, changed(resolution, last));
                    case TABLED, AMENDED, WITHDRAWN ->
                        event(resolution, ResolutionChanged.TYPE, changed(resolution, last));
                });
    }

    private static ResolutionAdopted adopted(
            Resolution resolution, ResolutionHistory history, ResolutionTransition last) {
        return new ResolutionAdopted(
                resolution.id().value(),
                resolution.version(),
                resolution.organisation().value(),
                last.recordedAt(),
                last.effectiveOn(),
                last.to().name(),
                resolution.subject().kind().name(),
                resolution.subject().id(),
                inForceFrom(history),
                last.to() == ResolutionState.PROVISIONAL ? resolution.ratificationDueOn() : null);
    }

    private static ResolutionLapsed lapsed(
            Resolution resolution, ResolutionHistory history, ResolutionTransition last) {
        return new ResolutionLapsed(
                resolution.id().value(),
                resolution.version(),
                resolution.organisation().value(),
                last.recordedAt(),
                last.effectiveOn(),
                last.to().name(),
                resolution.subject().kind().name(),
                resolution.subject().id(),
                inForceFrom(history));
    }

    private static ResolutionChanged changed(Resolution resolution, ResolutionTransition last) {
        return new ResolutionChanged(
                resolution.id().value(),
                resolution.version(),
                resolution.organisation().value(),
                last.recordedAt(),
                last.effectiveOn(),
                last.to().name(),
                resolution.subject().kind().name(),
                resolution.subject().id());
    }

    private static LocalDate inForceFrom(ResolutionHistory history) {
        return history.inForceFrom().orElseThrow();
    }

    private static OutboxEvent event(Resolution resolution, String type, Object contract) {
        return new OutboxEvent(
                resolution.organisation().value(),
                ResolutionAdopted.TOPIC,
                resolution.id().value(),
                resolution.version(),
                type,
                contract);
    }
}
