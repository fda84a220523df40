package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.ledger.store.JournalEntries;
import coop.minga.finance.ledger.store.JournalEntries.End;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about journal entries.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class JournalEntryQueries {
    private final JournalEntries entries;
    private final EntryTexts texts;
    private final Lists lists;

    JournalEntryQueries(JournalEntries entries, EntryTexts texts, Lists lists) {
        this.entries = entries;
        this.texts = texts;
        this.lists = lists;
    }

    /** @throws DomainFailure JOURNAL_ENTRY_UNKNOWN */
    public JournalEntryView get(JournalEntryId id) {
        return views(List.of(find(id))).getFirst();
    }

    /** Those that are there, with as many statements as for one. */
    public Map<JournalEntryId, JournalEntryView> getAll(List<JournalEntryId> ids) {
        List<UUID> wanted = ids.stream().map(JournalEntryId::value).toList();
        return views(entries.list("id in ?1", wanted)).stream()
                .collect(Collectors.toMap(view -> new JournalEntryId(view.id()), Function.identity()));
    }

    public Page<JournalEntryView> list(PageParameters parameters, JournalEntryFilter filter) {
        Page<JournalEntry> page = lists.page(
                JournalEntry.class,
                JournalEntrySort.RECORDED_AT,
                parameters,
                filter::of,
                JournalEntrySort::valueOf,
                entry -> entry.id().value());
        return page.with(views(page.items()));
    }

    private List<JournalEntryView> views(List<JournalEntry> found) {
        List<JournalEntryId> ids = found.stream().map(JournalEntry::id).toList();
        Map<JournalEntryId, List<Posting>> postings = entries.postings(ids);
        Map<JournalEntryId, End> ends = entries.ends(ids);
        return found.stream()
                .map(entry -> JournalEntryView.of(
                        entry,
                        texts.open(entry.id(), entry.sealedDescription()),
                        postings.getOrDefault(entry.id(), List.of()),
                        ends.get(entry.id())))
                .toList();
    }

    /** An entry by which a feature moved money itself, found by the source it gave it. */
    public Optional<JournalEntryView> ofSource(JournalEntryId id, String source) {
        return entries.findByIdOptional(id.value())
                .filter(entry ->
                        entry.kind() == EntryKind.ENTRY && entry.source().equals(source))
                .map(entry -> views(List.of(entry)).getFirst());
    }

    /**
     * The entry that takes another back, for the feature whose entry it is to post.
     *
     * @throws DomainFailure JOURNAL_ENTRY_UNKNOWN
     */
    public EntryDraft reversal(
            JournalEntryId id,
            OrganisationId organisation,
            JournalEntryId target,
            @Nullable LocalDate effectiveOn,
            @Nullable String description) {
        JournalEntry entry = find(target);
        return new EntryDraft(
                id,
                organisation,
                EntryKind.REVERSAL,
                target,
                effectiveOn,
                null,
                entry.currency(),
                entry.source(),
                entry.sourceId(),
                description,
                postings(target).stream().map(Posting::opposite).toList(),
                List.of());
    }

    JournalEntry find(JournalEntryId id) {
        return entries.findByIdOptional(id.value()).orElseThrow(JournalEntryQueries::unknown);
    }

    /** The refusal for an entry that is not there. */
    public static DomainFailure unknown() {
        return new DomainFailure(JournalEntryFailure.JOURNAL_ENTRY_UNKNOWN, "You have no journal entry of this id.");
    }

    List<Posting> postings(JournalEntryId id) {
        return entries.postings(List.of(id)).getOrDefault(id, List.of());
    }
}
