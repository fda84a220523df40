package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.finance.ledger.domain.JournalEntryState;
import coop.minga.finance.ledger.store.JournalEntries.End;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as its organisation sees it.
 *
 * <p>Guarantee: only {@code state} and {@code endedBy} ever change, once, and {@code version} with them.
 */
@Schema(name = "JournalEntry")
public record JournalEntryView(
        UUID id,

        @Schema(description = "1, and 2 once it was taken back or ended.")
        long version,

        EntryKind kind,
        JournalEntryState state,

        @Schema(description = "The entry that this one takes back or ends.") @Nullable UUID target,

        @Schema(description = "The entry that took this one back or ended it.") @Nullable UUID endedBy,

        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed already.") @Nullable LocalDate intendedOn,

        Instant recordedAt,
        @Nullable Instant expiresAt,
        String currency,
        String source,
        @Nullable UUID sourceId,
        @Nullable String description,
        List<LineView> postings) {

    /** Which side of the account. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    /**
     * One posting.
     *
     * <p>Guarantee: the amount is positive; the side says the direction.
     */
    @Schema(name = "Posting")
    public record LineView(UUID account, UUID fund, Side side, Amount amount) {
        static LineView of(Posting posting) {
            Money money = posting.amount();
            return new LineView(
                    posting.account().value(),
                    posting.fund().value(),
                    posting.isDebit() ? Side.DEBIT : Side.CREDIT,
                    Amount.of(posting.isDebit() ? money : money.negated()));
        }
    }

    static JournalEntryView of(RecordedEntry entry) {
        EntryDraft draft = entry.draft();
        return new JournalEntryView(
                draft.id().value(),
                1,
                draft.kind(),
                JournalEntryState.of(draft.kind(), null),
                valueOrNull(draft.target()),
                null,
                entry.effectiveOn(),
                entry.intendedOn(),
                entry.recordedAt(),
                draft.expiresAt(),
                draft.currency().getCurrencyCode(),
                draft.source(),
                draft.sourceId(),
                draft.description(),
                draft.postings().stream().map(LineView::of).toList());
    }

    static JournalEntryView of(
            JournalEntry entry, @Nullable String description, List<Posting> postings, @Nullable End end) {
        return new JournalEntryView(
                entry.id().value(),
                end == null ? 1 : 2,
                entry.kind(),
                JournalEntryState.of(entry.kind(), end == null ? null : end.kind()),
                valueOrNull(entry.target().orElse(null)),
                end == null ? null : end.id().value(),
                entry.effectiveOn(),
                entry.intendedOn(),
                entry.recordedAt(),
                entry.expiresAt(),
                entry.currency().getCurrencyCode(),
                entry.source(),
                entry.sourceId(),
                description,
                postings.stream().map(LineView::of).toList());
    }

    private static @Nullable UUID valueOrNull(@Nullable JournalEntryId id) {
        return id == null ? null : id.value();
    }
}
