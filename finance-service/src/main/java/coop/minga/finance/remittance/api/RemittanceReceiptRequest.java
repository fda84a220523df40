package coop.minga.finance.remittance.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.remittance.app.RemittanceCommands.Arrived;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What arrived later.
 *
 * <p>Guarantee: an amount is enough.
 */
@Schema(name = "RemittanceReceiptRequest")
public record RemittanceReceiptRequest(
        @NotNull @Valid Amount amount,

        @Schema(description = "When it arrived; today where it is left out.") @Nullable LocalDate receivedOn,

        @Schema(description = "The ledger account it arrived in; the chart's bank account where it is left out.")
        @Nullable UUID into) {
    Arrived arrived() {
        return new Arrived(amount, receivedOn, into == null ? null : new LedgerAccountId(into));
    }
}
