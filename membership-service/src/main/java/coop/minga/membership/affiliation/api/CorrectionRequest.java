package coop.minga.membership.affiliation.api;

import coop.minga.membership.affiliation.app.AffiliationCommands.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of the own side that was otherwise than recorded.
 *
 * <p>Guarantee: what was recorded stays readable by {@code knownAt}.
 */
@Schema(name = "AffiliationCorrectionRequest")
public record CorrectionRequest(
        @Schema(description = "The number of the step in the history.") @NotNull Integer number,

        @Schema(description = "The day from which the step really counted; left out if it never happened.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Both parties read it.") @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Where it can be looked up: numbers of files, letters, minutes.")
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {
    Grounds grounds() {
        return new Grounds(effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
