package coop.minga.finance.period.messaging;

import coop.minga.contracts.finance.PeriodClosed;
import coop.minga.finance.period.domain.BooksClosed;
import coop.minga.finance.period.domain.PeriodClose;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others up to which day the books are closed.
 *
 * <p>Guarantee: in the transaction of the close; one event for each.
 */
@ApplicationScoped
class PeriodEventsOut {
    private final Outbox outbox;

    PeriodEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes BooksClosed closed) {
        PeriodClose close = closed.close();
        var said = new PeriodClosed(
                close.id().value(), 1, close.organisation().value(), close.recordedAt(), close.through());
        outbox.append(new OutboxEvent(
                close.organisation().value(), PeriodClosed.TOPIC, close.id().value(), 1, PeriodClosed.TYPE, said));
    }
}
