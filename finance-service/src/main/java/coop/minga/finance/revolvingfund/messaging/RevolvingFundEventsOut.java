package coop.minga.finance.revolvingfund.messaging;

import coop.minga.contracts.finance.FundStatusChanged;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundChanged;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others how revolving funds fare.
 *
 * <p>Guarantee: in the transaction of the change; one event for each version.
 */
@ApplicationScoped
class RevolvingFundEventsOut {
    private final Outbox outbox;

    RevolvingFundEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes RevolvingFundChanged changed) {
        RevolvingFund fund = changed.fund();
        var said = new FundStatusChanged(
                fund.id().value(),
                fund.version(),
                fund.organisation().value(),
                fund.updatedAt(),
                changed.effectiveOn(),
                fund.state().name(),
                fund.currency().getCurrencyCode(),
                fund.seeded().minor(),
                fund.regranted().minor());
        outbox.append(new OutboxEvent(
                fund.organisation().value(),
                FundStatusChanged.TOPIC,
                fund.id().value(),
                fund.version(),
                FundStatusChanged.TYPE,
                said));
    }
}
