package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Ends pending entries for features whose work is done in two steps.
 *
 * <p>Guarantee: inside the caller's transaction; says whether it was this call that ended it. One that ended before,
 * expired or otherwise, is no refusal.
 */
@ApplicationScoped
public class PendingEntries {
    private final JournalEntryQueries queries;
    private final Ledger ledger;
    private final Clock clock;

    PendingEntries(JournalEntryQueries queries, Ledger ledger, Clock clock) {
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Posts all that was pending.
     *
     * @param as the id of the entry that does it
     */
    public boolean complete(Author author, OrganisationId organisation, JournalEntryId pending, JournalEntryId as) {
        List<Posting> held = queries.postings(pending);
        return end(author, ending(EntryKind.COMPLETION, as, organisation, pending, held, held));
    }

    /** Lets go what was pending. */
    public boolean cancel(Author author, OrganisationId organisation, JournalEntryId pending) {
        var id = new JournalEntryId(UuidV7.next(clock));
        return end(author, ending(EntryKind.VOID, id, organisation, pending, List.of(), queries.postings(pending)));
    }

    private EntryDraft ending(
            EntryKind kind,
            JournalEntryId id,
            OrganisationId organisation,
            JournalEntryId pending,
            List<Posting> postings,
            List<Posting> released) {
        JournalEntry target = queries.find(pending);
        return new EntryDraft(
                id,
                organisation,
                kind,
                pending,
                null,
                null,
                target.currency(),
                target.source(),
                target.sourceId(),
                null,
                postings,
                released);
    }

    private boolean end(Author author, EntryDraft draft) {
        DomainFailure refusal =
                ledger.postEach(author, List.of(draft)).getFirst().refusal();
        if (refusal == null) {
            return true;
        }
        if (refusal.type() == JournalEntryFailure.PENDING_ENTRY_EXPIRED
                || refusal.type() == JournalEntryFailure.JOURNAL_ENTRY_TRANSITION_ILLEGAL) {
            return false;
        }
        throw refusal;
    }
}
