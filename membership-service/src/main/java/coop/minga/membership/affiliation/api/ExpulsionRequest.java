package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.app.AffiliationCommands.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An expulsion.
 *
 * <p>Guarantee: names what it rests on.
 */
@Schema(name = "AffiliationExpulsionRequest")
public record ExpulsionRequest(
        @Schema(description = "A resolution of the parent, adopted, of the kind EXPULSION and about this affiliation.")
        @NotNull UUID resolutionId,

        @Schema(description = "The day from which it counts; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Both parties read it.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {
    Grounds grounds() {
        return new Grounds(effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
