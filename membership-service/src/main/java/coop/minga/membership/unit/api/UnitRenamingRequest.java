package coop.minga.membership.unit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is to be called.
 *
 * <p>Guarantee: has a name; a code or an area left out stays as it was.
 */
@Schema(name = "UnitRenamingRequest")
public record UnitRenamingRequest(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 50) String code,
        @Nullable @Size(min = 1, max = 200) String area,

        @Schema(description = "The day from which it counts, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason) {}
