package coop.minga.finance.solidaritygrant.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.solidaritygrant.app.SolidarityAwardCommands.NewAward;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of an award to many.
 *
 * <p>Guarantee: an amount for each or a total; which of them says the app.
 */
@Schema(name = "SolidarityAwardRequest")
public record SolidarityAwardRequest(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> members,

        @Schema(description = "The same to each; or a total.") @Nullable @Valid Amount amountEach,

        @Schema(description = "Divided equally among those who can be given something, to the last cent.")
        @Nullable @Valid Amount total,

        @NotNull GrantReason reason,

        @Schema(description = "The account that pays; the chart's cash if absent.") @Nullable UUID ledgerAccount,

        @Schema(description = "Only show what it would come to.") @Nullable Boolean validateOnly) {

    NewAward award() {
        return new NewAward(
                members.stream().map(MembershipId::new).toList(),
                amountEach,
                total,
                reason,
                ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount),
                Boolean.TRUE.equals(validateOnly));
    }
}
