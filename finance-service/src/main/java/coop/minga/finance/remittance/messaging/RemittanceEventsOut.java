package coop.minga.finance.remittance.messaging;

import coop.minga.contracts.finance.RemittanceReconciled;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceTold;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Tells the others what remittances came to.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version.
 */
@ApplicationScoped
class RemittanceEventsOut {
    private final Outbox outbox;

    RemittanceEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes RemittanceTold told) {
        Remittance remittance = told.remittance();
        UUID id = remittance.id().value();
        UUID organisation = remittance.organisation().value();
        var said = new RemittanceReconciled(
                id,
                told.version(),
                organisation,
                told.at(),
                remittance.receivedOn(),
                remittance.employer().value(),
                remittance.schedule().value(),
                told.period().from(),
                told.period().through(),
                remittance.state().name(),
                remittance.currency().getCurrencyCode(),
                remittance.receivedMinor(),
                told.sums().stream()
                        .map(each -> new RemittanceReconciled.Reason(
                                each.reason().name(),
                                each.lines(),
                                each.expectedMinor(),
                                each.receivedMinor(),
                                each.allocatedMinor(),
                                each.resolvedMinor()))
                        .toList());
        outbox.append(new OutboxEvent(
                organisation, RemittanceReconciled.TOPIC, id, told.version(), RemittanceReconciled.TYPE, said));
    }
}
