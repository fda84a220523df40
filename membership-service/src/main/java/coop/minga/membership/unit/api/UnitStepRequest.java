package coop.minga.membership.unit.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a unit that needs nothing but a day.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "UnitStepRequest")
public record UnitStepRequest(
        @Schema(description = "The day from which it counts, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason) {}
