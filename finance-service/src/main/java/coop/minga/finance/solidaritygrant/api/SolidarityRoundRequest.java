package coop.minga.finance.solidaritygrant.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a new round.
 *
 * <p>Guarantee: names the resolution it rests on.
 */
@Schema(name = "SolidarityRoundRequest")
public record SolidarityRoundRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID scheme,

        @Schema(
                description =
                        "In force, and about something general; about a campaign for a strike; about a conversion for"
                                + " an emergency.")
        @NotNull UUID resolution) {}
