package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.ledger.store.Journal;
import coop.minga.finance.ledger.store.PostingRequest;
import coop.minga.finance.ledger.store.Verdict;
import coop.minga.finance.organisation.app.BusinessDays;
import coop.minga.platform.command.GroupedCommand;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import coop.minga.platform.outbox.TraceParent;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the journal for every feature; see the package above for which of its methods is whose.
 *
 * <p>Guarantee: what is posted is balanced, allowed by its accounts and funds, in an open period, audited, chained, and
 * told with it; or nothing of it is there.
 */
@ApplicationScoped
public class Ledger {
    private final GroupCommitter committer;
    private final Journal journal;
    private final EntryEvents entryEvents;
    private final EntryTexts texts;
    private final BusinessDays days;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    Ledger(
            GroupCommitter committer,
            Journal journal,
            EntryEvents entryEvents,
            EntryTexts texts,
            BusinessDays days,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.committer = committer;
        this.journal = journal;
        this.entryEvents = entryEvents;
        this.texts = texts;
        this.days = days;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of an entry that was posted with others.
     *
     * <p>Guarantee: either it is recorded or there is a refusal.
     */
    public record Result(
            @Nullable RecordedEntry recorded, @Nullable DomainFailure refusal) {}

    /**
     * Posts an entry that is the whole effect of a request, together with those of other requests; waits until it is
     * durable.
     *
     * @param telling what is told of it; asked again if the entry has to move to another day
     * @throws DomainFailure any of {@link JournalEntryFailure}
     */
    public GroupedCommand.Answer post(GroupedCommand command, EntryDraft draft, Function<RecordedEntry, Told> telling) {
        var author = Author.of(command.caller(), command.action());
        RecordedEntry entry = recorded(draft);
        while (true) {
            Told told = telling.apply(entry);
            GroupedCommand.Answer answer = command.answer(told.reply());
            var key = new PostingRequest.Key(command.claim(), command.requestHash(), answer.sealed());
            Verdict verdict = committer.post(request(entry, author, key, told.events()));
            if (verdict.isPosted() || answer.sealed().equals(verdict.knownAnswer())) {
                return answer;
            }
            if (verdict.outcome().equals(Verdict.REPLAYED)) {
                return command.replay(verdict.knownHash(), verdict.knownAnswer());
            }
            entry = movedOrRefused(entry, verdict);
        }
    }

    /**
     * An entry that was prepared, and what is told of it.
     *
     * <p>Guarantee: nothing happened yet.
     */
    public record Prepared(EntryDraft draft, Function<RecordedEntry, Told> telling) {}

    /**
     * Prepares an entry in a transaction of the caller's organisation and posts it like the other method. What refuses
     * it there is not told to a key that was used before: since the request it is the repetition of, rules may have
     * changed.
     *
     * @throws DomainFailure any of {@link JournalEntryFailure}, and what the preparation throws
     */
    public GroupedCommand.Answer post(GroupedCommand command, Supplier<Prepared> preparing) {
        UUID organisation = command.caller().organisation();
        Prepared prepared;
        try {
            prepared = transactions.inOrganisation(organisation, preparing);
        } catch (DomainFailure refusal) {
            return transactions
                    .inOrganisation(organisation, () -> journal.answered(organisation, command.claim()))
                    .map(known -> command.replay(known.requestHash(), known.answer()))
                    .orElseThrow(() -> refusal);
        }
        return post(command, prepared.draft(), prepared.telling());
    }

    /**
     * Posts entries inside the caller's transaction.
     *
     * @throws DomainFailure any of {@link JournalEntryFailure}, of the first that is refused
     */
    public List<RecordedEntry> postWithin(Author author, List<EntryDraft> drafts) {
        return postEach(author, drafts).stream()
                .map(result -> {
                    if (result.refusal() != null) {
                        throw result.refusal();
                    }
                    return Objects.requireNonNull(result.recorded());
                })
                .toList();
    }

    /** Posts entries inside the caller's transaction; one that is refused does not touch the others. */
    public List<Result> postEach(Author author, List<EntryDraft> drafts) {
        List<@Nullable Result> results = new ArrayList<>(Collections.nCopies(drafts.size(), null));
        SortedMap<Integer, RecordedEntry> waiting = new TreeMap<>();
        Set<JournalEntryId> ids = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            try {
                waiting.put(i, recorded(drafts.get(i), ids));
            } catch (DomainFailure refusal) {
                // Of an organisation nobody has told of, none is anything.
                if (!(refusal.type() instanceof JournalEntryFailure)) {
                    throw refusal;
                }
                results.set(i, new Result(null, refusal));
            }
        }
        while (!waiting.isEmpty()) {
            Iterator<Verdict> verdicts = journal.post(waiting.values().stream()
                            .map(entry -> request(entry, author, null, List.of()))
                            .toList())
                    .iterator();
            SortedMap<Integer, RecordedEntry> moved = new TreeMap<>();
            waiting.forEach((i, entry) -> {
                Verdict verdict = verdicts.next();
                if (verdict.isPosted()) {
                    results.set(i, new Result(entry, null));
                    return;
                }
                try {
                    moved.put(i, movedOrRefused(entry, verdict));
                } catch (DomainFailure refusal) {
                    results.set(i, new Result(null, refusal));
                }
            });
            waiting = moved;
        }
        outbox.committed();
        return results.stream().map(Objects::requireNonNull).toList();
    }

    /** Posts what nobody asked for and nobody waits for, together with what others ask; says whether it was posted. */
    boolean postAlone(Author author, EntryDraft draft) {
        return committer.post(request(recorded(draft), author, null, List.of())).isPosted();
    }

    private RecordedEntry recorded(EntryDraft draft, Set<JournalEntryId> before) {
        if (!before.add(draft.id())) {
            throw DomainFailure.at(
                    JournalEntryFailure.JOURNAL_ENTRY_ID_TAKEN, "/id", "Another entry of the request has this id.");
        }
        return recorded(draft);
    }

    private RecordedEntry recorded(EntryDraft draft) {
        Instant now = clock.instant();
        LocalDate today = days.at(draft.organisation(), now);
        LocalDate asked = draft.effectiveOn();
        if (asked != null && asked.isAfter(today)) {
            throw DomainFailure.at(
                    JournalEntryFailure.EFFECTIVE_IN_THE_FUTURE, "/effectiveOn", "Today is " + today + ".");
        }
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            throw DomainFailure.at(
                    JournalEntryFailure.EXPIRY_IN_THE_PAST, "/pendingUntil", "Name an instant that is still to come.");
        }
        return new RecordedEntry(draft, asked == null ? today : asked, null, now);
    }

    private PostingRequest request(
            RecordedEntry entry, Author author, PostingRequest.@Nullable Key key, List<OutboxEvent> events) {
        List<OutboxEvent> all = new ArrayList<>(entryEvents.of(entry));
        all.addAll(events);
        return new PostingRequest(
                entry,
                texts.seal(entry.draft().id(), entry.draft().description()),
                author,
                key,
                all,
                TraceParent.current());
    }

    private static RecordedEntry movedOrRefused(RecordedEntry entry, Verdict verdict) {
        if (verdict.outcome().equals(Verdict.PERIOD_CLOSED) && verdict.closedThrough() != null) {
            return entry.movedTo(verdict.closedThrough().plusDays(1));
        }
        throw Refusals.of(entry.draft(), verdict);
    }
}
