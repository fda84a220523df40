package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.ReversalAsked;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.ledger.domain.JournalEntryState;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.GroupedCommand;
import coop.minga.platform.command.Reply;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with journal entries by hand.
 *
 * <p>Guarantee: each method is one use case and one entry, except for {@link #postAll}; nothing is changed that stands.
 */
@ApplicationScoped
public class JournalEntryCommands {
    /** The source of what is entered by hand and not by an event of the organisation's work. */
    public static final String SOURCE = "JOURNAL";

    private final Ledger ledger;
    private final JournalEntryQueries queries;
    private final Transactions transactions;
    private final Event<ReversalAsked> asked;

    JournalEntryCommands(
            Ledger ledger, JournalEntryQueries queries, Transactions transactions, Event<ReversalAsked> asked) {
        this.ledger = ledger;
        this.queries = queries;
        this.transactions = transactions;
        this.asked = asked;
    }

    public GroupedCommand.Answer post(GroupedCommand command, EntryDraft draft) {
        return ledger.post(command, draft, JournalEntryCommands::tell);
    }

    /** Posts each inside the caller's transaction. */
    public BulkView postAll(Author author, List<EntryDraft> drafts) {
        return BulkView.of(ledger.postEach(author, drafts));
    }

    /** @throws DomainFailure JOURNAL_ENTRY_UNKNOWN, JOURNAL_ENTRY_TRANSITION_ILLEGAL */
    public GroupedCommand.Answer reverse(
            GroupedCommand command,
            JournalEntryId id,
            JournalEntryId target,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        Found found = find(command, target, JournalEntryState.REVERSED);
        List<Posting> opposite =
                found.postings().stream().map(Posting::opposite).toList();
        return end(
                command,
                target,
                JournalEntryState.REVERSED,
                ending(EntryKind.REVERSAL, id, command, found.entry(), effectiveOn, description, opposite, List.of()));
    }

    /**
     * Posts what was pending.
     *
     * @param postings all of it if empty
     */
    public GroupedCommand.Answer complete(
            GroupedCommand command,
            JournalEntryId id,
            JournalEntryId target,
            @Nullable LocalDate effectiveOn,
            @Nullable String description,
            List<Posting> postings) {
        Found found = find(command, target, JournalEntryState.COMPLETED);
        return end(
                command,
                target,
                JournalEntryState.COMPLETED,
                ending(
                        EntryKind.COMPLETION,
                        id,
                        command,
                        found.entry(),
                        effectiveOn,
                        description,
                        postings.isEmpty() ? found.postings() : postings,
                        found.postings()));
    }

    public GroupedCommand.Answer cancel(
            GroupedCommand command, JournalEntryId id, JournalEntryId target, @Nullable String description) {
        Found found = find(command, target, JournalEntryState.VOIDED);
        return end(
                command,
                target,
                JournalEntryState.VOIDED,
                ending(EntryKind.VOID, id, command, found.entry(), null, description, List.of(), found.postings()));
    }

    private record Found(JournalEntry entry, List<Posting> postings) {}

    /**
     * Read before it is posted, outside of its transaction. Whether another entry was quicker the database finds when it
     * posts, and not before it has looked for the key: of a repeated request the entry itself was.
     */
    private Found find(GroupedCommand command, JournalEntryId target, JournalEntryState next) {
        return transactions.inOrganisation(command.caller().organisation(), () -> {
            JournalEntry entry = queries.find(target);
            JournalEntryState begins = JournalEntryState.of(entry.kind(), null);
            if (!begins.next().contains(next)) {
                throw illegal(begins, next);
            }
            if (next == JournalEntryState.REVERSED) {
                asked.fire(new ReversalAsked(target, entry.source()));
            }
            return new Found(entry, queries.postings(target));
        });
    }

    private GroupedCommand.Answer end(
            GroupedCommand command, JournalEntryId target, JournalEntryState next, EntryDraft draft) {
        try {
            return post(command, draft);
        } catch (DomainFailure refusal) {
            if (refusal.type() != JournalEntryFailure.JOURNAL_ENTRY_TRANSITION_ILLEGAL) {
                throw refusal;
            }
            JournalEntryView now =
                    transactions.inOrganisation(command.caller().organisation(), () -> queries.get(target));
            throw illegal(now.state(), next);
        }
    }

    private static DomainFailure illegal(JournalEntryState state, JournalEntryState next) {
        return DomainFailure.ofState(
                JournalEntryFailure.JOURNAL_ENTRY_TRANSITION_ILLEGAL,
                "The entry is " + state + " and cannot become " + next + ".",
                state,
                state.next());
    }

    private static EntryDraft ending(
            EntryKind kind,
            JournalEntryId id,
            GroupedCommand command,
            JournalEntry target,
            @Nullable LocalDate effectiveOn,
            @Nullable String description,
            List<Posting> postings,
            List<Posting> released) {
        return new EntryDraft(
                id,
                new OrganisationId(command.caller().organisation()),
                kind,
                target.id(),
                effectiveOn,
                null,
                target.currency(),
                target.source(),
                target.sourceId(),
                description,
                postings,
                released);
    }

    static Told tell(RecordedEntry entry) {
        JournalEntryView view = JournalEntryView.of(entry);
        return Told.only(Reply.created("/api/v1/journal-entries/" + view.id(), view, view.version()));
    }
}
