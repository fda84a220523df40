package coop.minga.finance.memberaccount.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.memberaccount.app.ShareCommands.Order;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of shares that are paid for, or paid out.
 *
 * <p>Guarantee: a number is enough; it is cash then, today. What they cost, the product says.
 */
@Schema(name = "ShareOrderRequest")
public record ShareOrderRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(examples = "5") @NotNull @Min(1) @Max(1_000_000_000) Long shares,

        @Schema(description = "Cash where it is left out.") @Nullable PaymentWay way,

        @Schema(
                description =
                        "The organisation's own account; the one the chart names for the way where it is left out.")
        @Nullable UUID ledgerAccount,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {

    Order order() {
        return new Order(
                shares,
                ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount),
                way == null ? PaymentWay.CASH : way,
                effectiveOn,
                description);
    }
}
