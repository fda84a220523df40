package coop.minga.membership.resolution.api;

import coop.minga.membership.resolution.app.MinutesEntry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a resolution is to say instead.
 *
 * <p>Guarantee: the wording before stays in the history.
 */
@Schema(name = "AmendmentRequest")
public record AmendmentRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = ResolutionRequest.ONE_LINE) String title,

        @NotBlank @Size(max = 20_000) String text,

        @Schema(description = "Not before the last step; today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 5000) String note) {
    MinutesEntry entry() {
        return new MinutesEntry(effectiveOn, note);
    }
}
