package coop.minga.finance.insurance.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a payment of premiums.
 *
 * <p>Guarantee: the amount is the policy's.
 */
@Schema(name = "InsurancePremiumRequest")
public record InsurancePremiumRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(description = "How many periods are paid.") @Min(1) @Max(24) int periods,

        @Schema(description = "The account that receives the money; the chart's cash if absent.") @Nullable UUID ledgerAccount) {}
