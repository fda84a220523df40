package coop.minga.finance.ledger;

import coop.minga.finance.ledger.domain.EntryRules;
import coop.minga.finance.organisation.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that somebody wants in the journal.
 *
 * <p>Guarantee: in one currency and, where it has postings, balanced in every fund; what only the books can tell
 * (whether the accounts are there, open and full enough, the period open, the target free) is found when it is posted.
 *
 * @param target the entry that is taken back or ended
 * @param effectiveOn today where it is null
 * @param source what in the organisation's work it comes from, in capitals: DEPOSIT, DUES_PAYMENT
 * @param sourceId which one of these: the member's account, the remittance
 * @param released the postings of the pending entry that it ends
 */
public record EntryDraft(
        JournalEntryId id,
        OrganisationId organisation,
        EntryKind kind,
        @Nullable JournalEntryId target,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant expiresAt,
        Currency currency,
        String source,
        @Nullable UUID sourceId,
        @Nullable String description,
        List<Posting> postings,
        List<Posting> released) {

    public EntryDraft {
        postings = List.copyOf(postings);
        released = List.copyOf(released);
        EntryRules.check(kind, currency, source, postings);
    }

    /** An entry that moves money at once. */
    public static EntryDraft entry(
            JournalEntryId id,
            OrganisationId organisation,
            @Nullable LocalDate effectiveOn,
            String source,
            @Nullable UUID sourceId,
            @Nullable String description,
            List<Posting> postings) {
        return new EntryDraft(
                id,
                organisation,
                EntryKind.ENTRY,
                null,
                effectiveOn,
                null,
                EntryRules.currencyOf(postings),
                source,
                sourceId,
                description,
                postings,
                List.of());
    }

    /** An entry that holds what it would take until it is completed, voided or expired. */
    public static EntryDraft pending(
            JournalEntryId id,
            OrganisationId organisation,
            @Nullable LocalDate effectiveOn,
            Instant expiresAt,
            String source,
            @Nullable UUID sourceId,
            @Nullable String description,
            List<Posting> postings) {
        return new EntryDraft(
                id,
                organisation,
                EntryKind.PENDING,
                null,
                effectiveOn,
                expiresAt,
                EntryRules.currencyOf(postings),
                source,
                sourceId,
                description,
                postings,
                List.of());
    }
}
