package coop.minga.membership.duplicate.messaging;

import coop.minga.contracts.membership.DuplicateCandidateChanged;
import coop.minga.membership.duplicate.domain.CandidatesChanged;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.duplicate.domain.ScoreBand;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells the reports which pairs of records wait for a decision.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version.
 */
@ApplicationScoped
public class DuplicateEventsOut {
    private final Outbox outbox;

    DuplicateEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes CandidatesChanged changed) {
        outbox.append(changed.candidates().stream()
                .map(each -> event(each, changed.zone()))
                .toList());
    }

    private static OutboxEvent event(DuplicateCandidate candidate, ZoneId zone) {
        var event = new DuplicateCandidateChanged(
                candidate.id().value(),
                candidate.version(),
                candidate.organisation().value(),
                candidate.updatedAt(),
                LocalDate.ofInstant(candidate.updatedAt(), zone),
                candidate.state().name(),
                List.of(
                        candidate.pair().first().value(),
                        candidate.pair().second().value()),
                ScoreBand.of(candidate.score()).name());
        return new OutboxEvent(
                candidate.organisation().value(),
                DuplicateCandidateChanged.TOPIC,
                candidate.id().value(),
                candidate.version(),
                DuplicateCandidateChanged.TYPE,
                event);
    }
}
