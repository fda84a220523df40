package coop.minga.finance.solidaritygrant.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says to close a round.
 *
 * <p>Guarantee: names the resolution it rests on.
 */
@Schema(name = "SolidarityRoundClosureRequest")
public record SolidarityRoundClosureRequest(@NotNull UUID resolution) {}
