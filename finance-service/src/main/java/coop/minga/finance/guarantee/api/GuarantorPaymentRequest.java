package coop.minga.finance.guarantee.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.guarantee.app.GuarantorPaymentCommands.Asked;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that a borrower paid to guarantors.
 *
 * <p>Guarantee: how much is enough.
 */
@Schema(name = "GuarantorPaymentRequest")
public record GuarantorPaymentRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "The ledger account that holds the money; the chart's cash if it is left out.") @Nullable UUID paidInto,

        @Schema(description = "The day it was paid, not in the future; today if left out.") @Nullable LocalDate effectiveOn) {

    /** @throws DomainFailure GUARANTOR_PAYMENT_AMOUNT_INVALID */
    Asked asked(UUID fresh) {
        return new Asked(
                new GuarantorPaymentId(id == null ? fresh : id),
                money(),
                paidInto == null ? null : new LedgerAccountId(paidInto),
                effectiveOn);
    }

    private Money money() {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTOR_PAYMENT_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount such as {\"amount\":\"300.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
    }
}
