package coop.minga.finance.ledger.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it takes an entry back.
 *
 * <p>Guarantee: nothing is needed.
 */
@Schema(name = "ReversalRequest")
public record ReversalRequest(
        @Schema(description = "An id of the client's own, for the reversal.") @Nullable UUID id,

        @Schema(description = "The business day of the reversal; today where it is left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {}
