package coop.minga.finance.revolvingfund.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.app.RevolvingFundCommands.Asked;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that is granted on.
 *
 * <p>Guarantee: how much, and to which expense it is charged.
 */
@Schema(name = "RegrantRequest")
public record RegrantRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "The account of class EXPENSE it is charged to; a restricted fund has to name it.")
        @NotNull UUID expenseAccount,

        @Schema(description = "Where it is paid from; the account the chart names for cash where it is left out.")
        @Nullable UUID paidFrom,

        @Schema(description = "The organisation it goes to.") @Nullable UUID recipient,

        @Nullable LocalDate effectiveOn) {

    Asked asked(UUID generated) {
        return new Asked(
                new FundGrantId(id == null ? generated : id),
                SeedRequest.money(amount),
                paidFrom == null ? null : new LedgerAccountId(paidFrom),
                recipient,
                effectiveOn);
    }
}
