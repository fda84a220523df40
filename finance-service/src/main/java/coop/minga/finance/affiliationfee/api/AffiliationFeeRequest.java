package coop.minga.finance.affiliationfee.api;

import coop.minga.finance.affiliationfee.AffiliationFeeId;
import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.affiliationfee.app.AffiliationFeeCommands.NewFee;
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
 * What an affiliate says of the fee of a period.
 *
 * <p>Guarantee: the amount is the rate for each of the members.
 */
@Schema(name = "AffiliationFeeRequest")
public record AffiliationFeeRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID affiliationId,
        @NotNull LocalDate periodFrom,

        @Schema(description = "The last day, not in the future.") @NotNull LocalDate periodTo,

        @Schema(description = "For each paid-up member.") @NotNull @Valid Amount rate,

        @Schema(description = "Those paid up at the end of the period by the dues accounts if left out.")
        @Nullable @Min(0) @Max(1_000_000_000) Long members,

        @Schema(description = "The ledger account it is paid from; the chart's cash if left out.") @Nullable UUID paidFrom,

        @Schema(description = "The day it was paid; today if left out.") @Nullable LocalDate effectiveOn) {

    NewFee fee(UUID fresh) {
        return new NewFee(
                new AffiliationFeeId(id == null ? fresh : id),
                new AffiliationId(affiliationId),
                periodFrom,
                periodTo,
                FeeAmount.read(rate, 1, "/rate"));
    }
}
