package coop.minga.finance.memberaccount.messaging;

import coop.minga.contracts.finance.DepositRecorded;
import coop.minga.contracts.finance.SharesPurchased;
import coop.minga.contracts.finance.WithdrawalRecorded;
import coop.minga.finance.memberaccount.app.Movement;
import coop.minga.finance.memberaccount.app.MovementEvents;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the others of members' money.
 *
 * <p>Guarantee: ids and amounts, never the words written beside an entry.
 */
@ApplicationScoped
class MovementEventsOut implements MovementEvents {
    @Override
    public OutboxEvent deposited(Movement moved) {
        return event(
                moved,
                DepositRecorded.TOPIC,
                DepositRecorded.TYPE,
                new DepositRecorded(
                        moved.entry().value(),
                        1,
                        moved.organisation().value(),
                        moved.recordedAt(),
                        moved.effectiveOn(),
                        moved.source(),
                        moved.account().value(),
                        moved.membership().value(),
                        moved.product().value(),
                        moved.kind(),
                        moved.amount().currency().getCurrencyCode(),
                        moved.amount().minor()));
    }

    @Override
    public OutboxEvent withdrawn(Movement moved) {
        return event(
                moved,
                WithdrawalRecorded.TOPIC,
                WithdrawalRecorded.TYPE,
                new WithdrawalRecorded(
                        moved.entry().value(),
                        1,
                        moved.organisation().value(),
                        moved.recordedAt(),
                        moved.effectiveOn(),
                        moved.source(),
                        moved.account().value(),
                        moved.membership().value(),
                        moved.product().value(),
                        moved.kind(),
                        moved.amount().currency().getCurrencyCode(),
                        moved.amount().minor(),
                        moved.fee().minor()));
    }

    @Override
    public OutboxEvent bought(Movement moved) {
        return event(
                moved,
                SharesPurchased.TOPIC,
                SharesPurchased.TYPE,
                new SharesPurchased(
                        moved.entry().value(),
                        1,
                        moved.organisation().value(),
                        moved.recordedAt(),
                        moved.effectiveOn(),
                        moved.source(),
                        moved.account().value(),
                        moved.membership().value(),
                        moved.product().value(),
                        moved.shares(),
                        moved.amount().currency().getCurrencyCode(),
                        moved.amount().minor()));
    }

    private static OutboxEvent event(Movement moved, String topic, String type, Object payload) {
        return new OutboxEvent(
                moved.organisation().value(), topic, moved.entry().value(), 1, type, payload);
    }
}
