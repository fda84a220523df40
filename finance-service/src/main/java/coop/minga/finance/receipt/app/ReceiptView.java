package coop.minga.finance.receipt.app;

import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.finance.receipt.domain.Receipt;
import coop.minga.finance.receipt.domain.ReceiptOrigin;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as its organisation sees it.
 *
 * <p>Guarantee: never changes; the amount is what its journal entry put into the drawer.
 */
@Schema(name = "Receipt")
public record ReceiptView(
        UUID id,

        @Schema(
                examples = "D3-000017",
                description = "The drawer's series without a gap, or the book and number of the paper.")
        String number,

        ReceiptOrigin origin,
        UUID drawer,
        UUID journalEntry,

        @Schema(description = "The accounts that were credited.")
        List<UUID> paidInto,

        Amount amount,
        LocalDate paidOn,
        @Nullable String payer,
        String receivedBy,
        Instant recordedAt) {

    /** It is written once. */
    public static final long VERSION = 1;

    static ReceiptView of(Receipt receipt, JournalEntryView entry, @Nullable String payer) {
        UUID drawer = receipt.drawer().value();
        return new ReceiptView(
                receipt.id().value(),
                receipt.number().text(),
                receipt.number().origin(),
                drawer,
                entry.id(),
                entry.postings().stream()
                        .filter(each -> each.side() == JournalEntryView.Side.CREDIT)
                        .map(JournalEntryView.LineView::account)
                        .distinct()
                        .toList(),
                entry.postings().stream()
                        .filter(each -> each.account().equals(drawer))
                        .map(JournalEntryView.LineView::amount)
                        .reduce((one, other) -> Amount.of(one.toMoney().plus(other.toMoney())))
                        .orElseThrow(),
                entry.intendedOn() == null ? entry.effectiveOn() : entry.intendedOn(),
                payer,
                receipt.receivedBy(),
                receipt.recordedAt());
    }
}
