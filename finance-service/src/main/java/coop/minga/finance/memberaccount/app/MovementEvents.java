package coop.minga.finance.memberaccount.app;

import coop.minga.platform.outbox.OutboxEvent;

/**
 * What the others are told of members' money.
 *
 * <p>Guarantee: one event for each movement, named by its entry.
 */
public interface MovementEvents {
    OutboxEvent deposited(Movement movement);

    OutboxEvent withdrawn(Movement movement);

    OutboxEvent bought(Movement movement);
}
