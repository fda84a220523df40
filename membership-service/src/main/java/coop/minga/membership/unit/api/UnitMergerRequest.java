package coop.minga.membership.unit.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Into which unit one is to be merged.
 *
 * <p>Guarantee: names it.
 */
@Schema(name = "UnitMergerRequest")
public record UnitMergerRequest(
        @NotNull UUID intoId,

        @Schema(description = "The day from which it counts, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason) {}
