package coop.minga.membership.registration.api;

import coop.minga.membership.registration.LegalExclusion;
import coop.minga.membership.registration.Obstacle;
import coop.minga.membership.registration.Pathway;
import coop.minga.membership.registration.RegistrationReason;
import coop.minga.membership.registration.domain.RegistrationDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a registration beside where it stands.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "RegistrationRequest")
public record RegistrationRequest(
        @Schema(description = "What stands in the way.") @Nullable @Size(max = 3) List<@NotNull Obstacle> obstacles,

        @Schema(description = "What the organisation hopes for.") @Nullable @Size(max = 5) List<@NotNull RegistrationReason> reasons,

        @Nullable @Valid LegalExclusion legallyExcluded,
        @Nullable @Valid Pathway pathway) {

    RegistrationDetails details() {
        return new RegistrationDetails(
                obstacles == null ? List.of() : obstacles,
                reasons == null ? List.of() : reasons,
                legallyExcluded,
                pathway);
    }
}
