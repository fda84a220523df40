package coop.minga.finance.ledger.api;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.JournalEntryCommands;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new journal entry.
 *
 * <p>Guarantee: its postings are enough.
 */
@Schema(name = "JournalEntryRequest")
public record JournalEntryRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "The business day; today where it is left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Makes the entry a pending one, which is let go at this instant.") @Nullable Instant pendingUntil,

        @Nullable @Size(max = 500) String description,
        @NotNull @Size(max = 1000) List<@NotNull @Valid LineRequest> postings) {

    EntryDraft draft(OrganisationId organisation, UUID freshId) {
        var entryId = new JournalEntryId(id == null ? freshId : id);
        List<Posting> lines = LineRequest.postings(organisation, postings);
        return pendingUntil == null
                ? EntryDraft.entry(
                        entryId, organisation, effectiveOn, JournalEntryCommands.SOURCE, null, description, lines)
                : EntryDraft.pending(
                        entryId,
                        organisation,
                        effectiveOn,
                        pendingUntil,
                        JournalEntryCommands.SOURCE,
                        null,
                        description,
                        lines);
    }
}
