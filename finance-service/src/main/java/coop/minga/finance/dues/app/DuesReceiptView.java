package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.dues.domain.DuesCharge;
import coop.minga.finance.dues.domain.DuesPosition;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a payment of dues did, or taking it back.
 *
 * <p>Guarantee: the parts and what became advance are together the amount.
 */
@Schema(name = "DuesReceipt")
public record DuesReceiptView(
        @Schema(description = "Of the payment, and of its journal entry.")
        UUID id,

        @Schema(description = "The payment that is taken back.") @Nullable UUID reverses,

        UUID account,
        UUID membershipId,

        @Schema(description = "Negative where a payment is taken back.")
        Amount amount,

        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed already.") @Nullable LocalDate intendedOn,

        Instant recordedAt,

        @Schema(description = "The last day for which dues are paid now.") @Nullable LocalDate paidThrough,

        @Schema(description = "What is still owed.") Amount owed,

        @Schema(description = "What is paid and no charge has taken yet.")
        Amount advance,

        @Schema(description = "What was paid of which charge by it, the oldest first.")
        List<PartView> parts) {

    /** It is written once. */
    public static final long VERSION = 1;

    /**
     * What was paid of a charge.
     *
     * <p>Guarantee: never nothing.
     */
    @Schema(name = "DuesPart")
    public record PartView(UUID plan, LocalDate periodStart, LocalDate periodEnd, Amount amount) {}

    static DuesReceiptView of(
            RecordedEntry entry, DuesAccount account, long movedMinor, DuesPosition before, DuesPosition after) {
        Currency currency = entry.draft().currency();
        JournalEntryId target = entry.draft().target();
        return new DuesReceiptView(
                entry.draft().id().value(),
                entry.draft().kind() == EntryKind.REVERSAL && target != null ? target.value() : null,
                account.id().value(),
                account.membership().value(),
                Amount.of(movedMinor, currency),
                entry.effectiveOn(),
                entry.intendedOn(),
                entry.recordedAt(),
                after.paidThrough(),
                Amount.of(after.openMinor(), currency),
                Amount.of(after.advanceMinor(), currency),
                parts(before, after, currency));
    }

    /** The charges are the same in both; only what is paid of them differs. */
    private static List<PartView> parts(DuesPosition before, DuesPosition after, Currency currency) {
        List<PartView> parts = new ArrayList<>();
        for (int i = 0; i < after.settled().size(); i++) {
            long paid =
                    before.settled().get(i).openMinor() - after.settled().get(i).openMinor();
            if (paid != 0 && after.settled().get(i).charge() instanceof DuesCharge charge) {
                parts.add(new PartView(charge.plan().value(), charge.start(), charge.end(), Amount.of(paid, currency)));
            }
        }
        return parts;
    }
}
