package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.Handover;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a drawer was emptied, as its organisation sees it.
 *
 * <p>Guarantee: never changes; the difference was booked to the cash differences.
 */
@Schema(name = "DrawerHandover")
public record HandoverView(
        UUID id,

        @Schema(description = "Counts the hand-overs of the drawer.")
        int number,

        @Schema(description = "What the books said.") Amount expected,

        @Schema(description = "What was in it.") Amount received,

        @Schema(description = "Received less expected: below nothing where some is missing.")
        Amount difference,

        String collector,
        String receivedBy,

        @Schema(description = "None where there was nothing to move.") @Nullable UUID journalEntry,

        Instant recordedAt) {

    static HandoverView of(Handover handover, Currency currency) {
        return new HandoverView(
                handover.id(),
                handover.number(),
                Amount.of(handover.expectedMinor(), currency),
                Amount.of(handover.receivedMinor(), currency),
                Amount.of(handover.receivedMinor() - handover.expectedMinor(), currency),
                handover.collector(),
                handover.receivedBy(),
                handover.entry().map(JournalEntryId::value).orElse(null),
                handover.recordedAt());
    }
}
