package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that a member took out.
 *
 * <p>Guarantee: what stands in the journal under this id.
 */
@Schema(name = "Withdrawal")
public record WithdrawalView(
        @Schema(description = "Of the journal entry.") UUID id,

        UUID account,
        Amount amount,

        @Schema(description = "What the product costs, taken from the account besides.")
        Amount fee,

        @Schema(description = "The organisation's account that the money was paid from.")
        UUID paidFrom,

        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed already.") @Nullable LocalDate intendedOn,

        Instant recordedAt,
        @Nullable String description) {

    static WithdrawalView of(Movement movement, LedgerAccountId paidFrom) {
        return new WithdrawalView(
                movement.entry().value(),
                movement.account().value(),
                Amount.of(movement.amount()),
                Amount.of(movement.fee()),
                paidFrom.value(),
                movement.effectiveOn(),
                movement.intendedOn(),
                movement.recordedAt(),
                movement.description());
    }
}
