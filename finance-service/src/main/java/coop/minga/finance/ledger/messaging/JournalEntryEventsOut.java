package coop.minga.finance.ledger.messaging;

import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.app.EntryEvents;
import coop.minga.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the others which money was moved.
 *
 * <p>Guarantee: ids and amounts, never the words written beside an entry.
 */
@ApplicationScoped
class JournalEntryEventsOut implements EntryEvents {
    @Override
    public List<OutboxEvent> of(RecordedEntry entry) {
        EntryDraft draft = entry.draft();
        if (!draft.kind().movesMoney()) {
            return List.of();
        }
        UUID organisation = draft.organisation().value();
        UUID id = draft.id().value();
        var posted = new JournalEntryPosted(
                id,
                1,
                organisation,
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.intendedOn(),
                draft.kind().name(),
                target(draft, EntryKind.REVERSAL),
                target(draft, EntryKind.COMPLETION),
                draft.source(),
                draft.sourceId(),
                draft.currency().getCurrencyCode(),
                draft.postings().stream()
                        .map(each -> new JournalEntryPosted.Line(
                                each.account().value(),
                                each.fund().value(),
                                each.amount().minor()))
                        .toList());
        return List.of(new OutboxEvent(organisation, JournalEntryPosted.TOPIC, id, 1, JournalEntryPosted.TYPE, posted));
    }

    private static @Nullable UUID target(EntryDraft draft, EntryKind kind) {
        return draft.kind() == kind && draft.target() != null ? draft.target().value() : null;
    }
}
