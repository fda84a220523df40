package coop.minga.membership.registration.api;

import coop.minga.membership.registration.app.RegistrationCommands.Grounds;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new attempt at being registered.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "RegistrationOpeningRequest")
public record RegistrationOpeningRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @Schema(description = "Since when the organisation stands where it stands; today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Valid RegistrationRequest details) {

    Grounds grounds() {
        return new Grounds(effectiveOn, null, List.of());
    }
}
