package coop.minga.finance.insurance.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new policy.
 *
 * <p>Guarantee: its terms are the product's.
 */
@Schema(name = "InsurancePolicyRequest")
public record InsurancePolicyRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID product,
        @NotNull UUID membership,

        @Schema(description = "The first day that can be insured; today if absent.") @Nullable LocalDate beginsOn) {}
