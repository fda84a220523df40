package coop.minga.finance.servicing.api;

import coop.minga.finance.servicing.domain.WriteOffReason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a loan that is no longer expected.
 *
 * <p>Guarantee: a code for the reason, never words about somebody.
 */
@Schema(name = "LoanWriteOffRequest")
public record LoanWriteOffRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID loan,
        @NotNull WriteOffReason reason) {}
