package coop.minga.membership.membership.api;

import coop.minga.membership.membership.app.StepAsked;
import coop.minga.membership.membership.domain.MembershipStep;
import coop.minga.membership.membership.domain.StepDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a membership.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "MembershipStepRequest")
public record MembershipStepRequest(
        @Schema(
                description =
                        "The day from which it counts, not in the future; today if left out. It may lie before steps recorded already.")
        @Nullable LocalDate effectiveOn,

        @Schema(description = "Kept under the person's key; gone when the person is erased.")
        @Nullable @Size(max = 1000) String reason,

        @Schema(description = "Where it is written down; kept like the reason.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String> evidence) {

    StepAsked asked(MembershipStep step) {
        return new StepAsked(step, StepDetails.NONE, effectiveOn, reason, evidence == null ? List.of() : evidence);
    }
}
