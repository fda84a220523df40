package coop.minga.membership.resolution.api;

import coop.minga.membership.resolution.app.DecisionView;
import coop.minga.membership.resolution.app.MinutesEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a resolution.
 *
 * <p>Guarantee: none by itself; the organisation's policies of the day decide whether the figures suffice.
 */
@Schema(name = "DecisionRequest")
public record DecisionRequest(
        @NotNull @Valid DecisionView decision,

        @Schema(description = "The day of the decision, not before the last step; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "What else the minutes say, such as who stood aside; kept sealed.")
        @Nullable @Size(max = 5000) String note) {
    MinutesEntry entry() {
        return new MinutesEntry(effectiveOn, note);
    }
}
