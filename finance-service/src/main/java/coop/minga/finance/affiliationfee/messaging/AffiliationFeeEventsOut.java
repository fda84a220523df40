package coop.minga.finance.affiliationfee.messaging;

import coop.minga.contracts.finance.AffiliationFeeSettled;
import coop.minga.finance.affiliationfee.domain.AffiliationFee;
import coop.minga.finance.affiliationfee.domain.FeeSettled;
import coop.minga.finance.affiliationfee.domain.FeeStatement;
import coop.minga.finance.affiliationfee.domain.Party;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the others which affiliation fees are settled.
 *
 * <p>Guarantee: in the transaction that settles it, under the affiliate's organisation; one event for each fee.
 */
@ApplicationScoped
class AffiliationFeeEventsOut {
    private final Outbox outbox;

    AffiliationFeeEventsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes FeeSettled settled) {
        AffiliationFee fee = settled.fee();
        FeeStatement said = fee.last(Party.PARENT).orElseThrow();
        var event = new AffiliationFeeSettled(
                fee.id().value(),
                1,
                fee.affiliate().value(),
                fee.updatedAt(),
                said.effectiveOn(),
                fee.affiliation().value(),
                fee.parent().value(),
                fee.from(),
                fee.to(),
                said.members(),
                said.amountMinor(),
                fee.currency().getCurrencyCode());
        outbox.append(new OutboxEvent(
                fee.affiliate().value(),
                AffiliationFeeSettled.TOPIC,
                fee.id().value(),
                1,
                AffiliationFeeSettled.TYPE,
                event));
    }
}
