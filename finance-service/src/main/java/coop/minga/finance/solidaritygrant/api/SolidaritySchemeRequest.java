package coop.minga.finance.solidaritygrant.api;

import coop.minga.finance.solidaritygrant.SolidarityKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new scheme.
 *
 * <p>Guarantee: kind and fund are for ever.
 */
@Schema(name = "SolidaritySchemeRequest")
public record SolidaritySchemeRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull SolidarityKind kind,

        @Schema(description = "Out of which everything is paid.") @NotNull UUID fund,

        @NotNull @Valid SolidarityTermsRequest terms) {}
