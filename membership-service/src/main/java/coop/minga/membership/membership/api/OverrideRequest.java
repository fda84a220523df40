package coop.minga.membership.membership.api;

import coop.minga.membership.membership.app.StepAsked;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a membership counts in another state for a while.
 *
 * <p>Guarantee: it always ends.
 */
@Schema(name = "OverrideRequest")
public record OverrideRequest(
        @Schema(description = "ACTIVE or SUSPENDED.") @NotNull MembershipState state,

        @Schema(description = "The first day on which it holds no longer, ten years later at the most.") @NotNull LocalDate until,

        @Schema(
                description =
                        "The day from which it counts, not in the future; today if left out. It may lie before steps recorded already.")
        @Nullable LocalDate effectiveOn,

        @Schema(description = "Kept under the person's key; gone when the person is erased.")
        @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it is written down; kept like the reason.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String> evidence) {

    StepAsked asked() {
        return new StepAsked(
                MembershipStep.OVERRIDE,
                StepDetails.override(state, until),
                effectiveOn,
                reason,
                evidence == null ? List.of() : evidence);
    }
}
