package coop.minga.finance.dues.app;

import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment of dues as its organisation sees it.
 *
 * <p>Guarantee: only its state ever changes, once, and {@code version} with it.
 */
@Schema(name = "DuesPayment")
public record DuesPaymentView(
        @Schema(description = "Also of its journal entry.") UUID id,

        @Schema(description = "1, and 2 once it was taken back.")
        long version,

        UUID account,
        Amount amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        boolean reversed,

        @Schema(description = "The journal entry that took it back.") @Nullable UUID reversedBy,

        @Nullable String description) {

    static DuesPaymentView of(JournalEntryView entry) {
        return new DuesPaymentView(
                entry.id(),
                entry.version(),
                Objects.requireNonNull(entry.sourceId()),
                entry.postings().getFirst().amount(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.endedBy() != null,
                entry.endedBy(),
                entry.description());
    }
}
