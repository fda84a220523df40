package coop.minga.membership.registration.api;

import coop.minga.membership.registration.app.RegistrationCommands.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The correction of a step that was recorded wrongly.
 *
 * <p>Guarantee: says why; the wrong line stays in the history.
 */
@Schema(name = "RegistrationCorrectionRequest")
public record RegistrationCorrectionRequest(
        @Schema(description = "The step's place in the history.") @NotNull @PositiveOrZero Integer sequence,

        @Schema(description = "The right day; left out if the step, which must be the last one, never happened.")
        @Nullable LocalDate effectiveOn,

        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
