package coop.minga.membership.unit.api;

import coop.minga.membership.unit.app.UnitCommands.Step;
import coop.minga.platform.access.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Step step(Caller caller) {
        return new Step(caller, effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
