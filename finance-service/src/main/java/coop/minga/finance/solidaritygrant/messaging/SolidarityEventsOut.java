package coop.minga.finance.solidaritygrant.messaging;

import coop.minga.contracts.finance.EmergencyGrantAwarded;
import coop.minga.finance.solidaritygrant.domain.GrantsPaid;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/**
 * Tells the others what was given.
 *
 * <p>Guarantee: in the transaction of the payment, once for each grant; ids and amounts, never why somebody needed it.
 */
@ApplicationScoped
class SolidarityEventsOut {
    private static final long ONLY_VERSION = 1;

    private final Outbox outbox;

    SolidarityEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes GrantsPaid told) {
        outbox.append(
                told.paid().stream().map(each -> event(told.round(), each)).toList());
    }

    private static OutboxEvent event(SolidarityRound round, GrantsPaid.Paid paid) {
        SolidarityGrant grant = paid.grant();
        var said = new EmergencyGrantAwarded(
                grant.id().value(),
                ONLY_VERSION,
                grant.organisation().value(),
                paid.recordedAt(),
                paid.effectiveOn(),
                grant.membership().value(),
                round.kind().name(),
                round.scheme().value(),
                round.id().value(),
                round.fund().value(),
                Objects.requireNonNull(grant.entry()).value(),
                grant.amount().currency().getCurrencyCode(),
                grant.amount().minor());
        return new OutboxEvent(
                said.organisation(),
                EmergencyGrantAwarded.TOPIC,
                said.grantId(),
                ONLY_VERSION,
                EmergencyGrantAwarded.TYPE,
                said);
    }
}
