package coop.minga.finance.memberaccount.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.memberaccount.app.Payment;
import coop.minga.finance.memberaccount.domain.PaymentWay;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that a member brings or takes.
 *
 * <p>Guarantee: an amount is enough; it is cash then, today.
 */
@Schema(name = "PaymentRequest")
public record PaymentRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "Cash where it is left out.") @Nullable PaymentWay way,

        @Schema(
                description =
                        "The organisation's own account; the one the chart names for the way where it is left out.")
        @Nullable UUID ledgerAccount,

        @Schema(description = "Today where it is left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {

    Payment payment() {
        return new Payment(
                Payment.money("/amount", amount),
                ledgerAccount == null ? null : new LedgerAccountId(ledgerAccount),
                way == null ? PaymentWay.CASH : way,
                effectiveOn,
                description);
    }
}
