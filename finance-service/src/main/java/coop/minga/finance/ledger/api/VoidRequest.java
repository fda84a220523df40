package coop.minga.finance.ledger.api;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it lets go what was pending.
 *
 * <p>Guarantee: nothing is needed.
 */
@Schema(name = "VoidRequest")
public record VoidRequest(
        @Schema(description = "An id of the client's own, for the entry that voids.") @Nullable UUID id,

        @Nullable @Size(max = 500) String description) {}
