package coop.minga.finance.memberaccount.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into a member's account.
 *
 * <p>Guarantee: what stands in the journal under this id.
 */
@Schema(name = "Deposit")
public record DepositView(
        @Schema(description = "Of the journal entry.") UUID id,

        UUID account,
        Amount amount,

        @Schema(description = "The organisation's account that the money came into.")
        UUID receivedOn,

        LocalDate effectiveOn,

        @Schema(description = "The day it was meant for, where that day's period was closed already.") @Nullable LocalDate intendedOn,

        Instant recordedAt,
        @Nullable String description) {

    static DepositView of(Movement movement, LedgerAccountId receivedOn) {
        return new DepositView(
                movement.entry().value(),
                movement.account().value(),
                Amount.of(movement.amount()),
                receivedOn.value(),
                movement.effectiveOn(),
                movement.intendedOn(),
                movement.recordedAt(),
                movement.description());
    }
}
