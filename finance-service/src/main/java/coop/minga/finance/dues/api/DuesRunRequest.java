package coop.minga.finance.dues.api;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when dues are to be charged.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "DuesRunRequest")
public record DuesRunRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @Schema(description = "Periods that began until this day; today if left out.") @Nullable LocalDate through,

        @Schema(description = "Only say what would be charged.") @Nullable Boolean validateOnly) {}
