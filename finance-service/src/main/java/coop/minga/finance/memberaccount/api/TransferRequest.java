package coop.minga.finance.memberaccount.api;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MoneyCommands.Transfer;
import coop.minga.finance.memberaccount.app.Payment;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that goes from one member's account to another.
 *
 * <p>Guarantee: two accounts and an amount.
 */
@Schema(name = "MemberTransferRequest")
public record TransferRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull UUID from,
        @NotNull UUID to,
        @NotNull @Valid Amount amount,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {

    Transfer transfer() {
        return new Transfer(
                new MemberAccountId(from),
                new MemberAccountId(to),
                Payment.money("/amount", amount),
                effectiveOn,
                description);
    }
}
