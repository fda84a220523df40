package coop.minga.finance.affiliationfee.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.affiliationfee.app.AffiliationFeeCommands.Said;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of a fee: the parent what it received, the affiliate what it paid after all.
 *
 * <p>Guarantee: members and amount are enough.
 */
@Schema(name = "AffiliationFeeStatementRequest")
public record FeeStatementRequest(
        @NotNull @Min(0) @Max(1_000_000_000) Long members,

        @Schema(description = "In the currency of the fee.") @NotNull @Valid Amount amount,

        @Schema(description = "The ledger account the money left or came to; the chart's cash if left out.") @Nullable UUID account,

        @Schema(description = "The day it was paid or received; today if left out.") @Nullable LocalDate effectiveOn) {

    Said said() {
        return new Said(
                members,
                FeeAmount.read(amount, 0, "/amount"),
                account == null ? null : new LedgerAccountId(account),
                effectiveOn);
    }
}
