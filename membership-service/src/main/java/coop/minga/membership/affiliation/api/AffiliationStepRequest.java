package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.app.AffiliationCommands.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of an affiliation.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "AffiliationStepRequest")
public record AffiliationStepRequest(
        @Schema(
                description =
                        "The day from which it counts, also one of the past if it fits between what is recorded; today if left out.")
        @Nullable LocalDate effectiveOn,

        @Schema(description = "Both parties read it.") @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {
    Grounds grounds() {
        return new Grounds(effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
