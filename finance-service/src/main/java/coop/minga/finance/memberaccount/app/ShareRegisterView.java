package coop.minga.finance.memberaccount.app;

import coop.minga.finance.memberaccount.domain.RegisterKind;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of shares.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "RegisteredShares")
public record ShareRegisterView(
        UUID id,

        @Schema(examples = "1", description = "Counted in the product without a gap.")
        long number,

        UUID product,
        UUID account,
        RegisterKind kind,

        @Schema(examples = "5", description = "Added to the account, or taken from it where it is below zero.")
        long shares,

        @Schema(description = "Of a transfer: the other account.") @Nullable UUID counterpart,

        @Schema(description = "The journal entry of what they cost.")
        UUID entry,

        LocalDate effectiveOn,
        Instant recordedAt) {

    static ShareRegisterView of(RegisteredShares line) {
        RegisteredShares.Change change = line.change();
        return new ShareRegisterView(
                line.id(),
                line.number(),
                change.product().value(),
                change.account().value(),
                change.kind(),
                change.shares(),
                change.counterpart() == null ? null : change.counterpart().value(),
                change.entry().value(),
                change.effectiveOn(),
                change.recordedAt());
    }
}
