package coop.minga.finance.memberaccount.app;

import coop.minga.finance.ledger.RecordedEntry;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that went from one member's account to another.
 *
 * <p>Guarantee: what stands in the journal under this id.
 */
@Schema(name = "Transfer")
public record TransferView(
        @Schema(description = "Of the journal entry.") UUID id,

        UUID from,
        UUID to,
        Amount amount,
        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed already.") @Nullable LocalDate intendedOn,

        Instant recordedAt,
        @Nullable String description) {

    static TransferView of(RecordedEntry entry, MemberAccountId from, MemberAccountId to, Money amount) {
        return new TransferView(
                entry.draft().id().value(),
                from.value(),
                to.value(),
                Amount.of(amount),
                entry.effectiveOn(),
                entry.intendedOn(),
                entry.recordedAt(),
                entry.draft().description());
    }
}
