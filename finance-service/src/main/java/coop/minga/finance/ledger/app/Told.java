package coop.minga.finance.ledger.app;

import coop.minga.platform.command.Reply;
import coop.minga.platform.outbox.OutboxEvent;
import java.util.List;

/**
 * What is told when an entry is posted: to the caller, and to the world beside the journal's own event.
 *
 * <p>Guarantee: stored in the statement that posts, or not at all.
 */
public record Told(Reply<?> reply, List<OutboxEvent> events) {
    public Told {
        events = List.copyOf(events);
    }

    public static Told only(Reply<?> reply) {
        return new Told(reply, List.of());
    }
}
