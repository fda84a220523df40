package coop.minga.membership.registration.api;

import coop.minga.membership.registration.app.RegistrationCommands.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a registration.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "RegistrationStepRequest")
public record RegistrationStepRequest(
        @Schema(description = "The day from which it counts, not before the last step; today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, certificates.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
