package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.platform.outbox.OutboxEvent;
import java.util.List;

/**
 * The journal's own events.
 *
 * <p>Guarantee: one for each entry that moves money, none for another.
 */
public interface EntryEvents {
    List<OutboxEvent> of(RecordedEntry entry);
}
