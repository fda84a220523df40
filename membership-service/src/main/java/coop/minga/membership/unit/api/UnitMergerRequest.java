package coop.minga.membership.unit.api;

import coop.minga.membership.unit.app.UnitCommands.Step;
import coop.minga.platform.access.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "Why, for those who come later; names no person.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Step step(Caller caller) {
        return new Step(caller, effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
