package coop.minga.finance.dues.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when a payment of dues is taken back.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "DuesReversalRequest")
public record DuesReversalRequest(
        @Schema(description = "An id of the client's own, of the reversal.") @Nullable UUID id,

        @Schema(description = "Today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 500) String description) {}
