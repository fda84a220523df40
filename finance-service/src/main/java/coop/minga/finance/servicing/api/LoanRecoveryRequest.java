package coop.minga.finance.servicing.api;

import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of money that was paid for a loan after it was written off.
 *
 * <p>Guarantee: how much is enough.
 */
@Schema(name = "LoanRecoveryRequest")
public record LoanRecoveryRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull @Valid Amount amount,

        @Schema(description = "The ledger account that holds the money; the chart's cash if it is left out.") @Nullable UUID paidInto,

        @Schema(description = "The day it was paid, not in the future; today if left out.") @Nullable LocalDate effectiveOn) {}
