package coop.minga.finance.memberaccount.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of shares that were entered by mistake.
 *
 * <p>Guarantee: names the entry.
 */
@Schema(name = "ShareReversalRequest")
public record ShareReversalRequest(
        @Schema(description = "An id of the client's own for the journal entry.") @Nullable UUID id,

        @Schema(description = "The journal entry that is taken back.") @NotNull UUID entry,

        @Nullable @Size(max = 500) String description) {}
