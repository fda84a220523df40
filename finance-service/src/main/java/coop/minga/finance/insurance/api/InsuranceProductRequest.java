package coop.minga.finance.insurance.api;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.insurance.app.InsuranceProductCommands;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new insurance product.
 *
 * <p>Guarantee: the whole of its terms.
 */
@Schema(name = "InsuranceProductRequest")
public record InsuranceProductRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotBlank @Size(max = 200) String name,

        @Schema(description = "Into which premiums come, and out of which claims are paid.") @NotNull UUID fund,

        @NotNull @Valid Amount premium,

        @Schema(description = "For how many months a premium is: 1, 3, 6 or 12.") @Min(1) @Max(12) int periodMonths,

        @Schema(description = "The most that is paid for a policy in a year of it.") @NotNull @Valid Amount cover,

        @Schema(description = "From the first insured day on, in which nothing is covered.") @Min(0) @Max(730) int waitingDays,

        @Schema(description = "After the last paid day, in which a premium still joins on.") @Min(0) @Max(90) int graceDays) {

    InsuranceProductCommands.Asked asked() {
        return new InsuranceProductCommands.Asked(
                name, new FundId(fund), premium, periodMonths, cover, waitingDays, graceDays);
    }
}
