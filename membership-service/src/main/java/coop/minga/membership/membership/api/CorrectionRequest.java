package coop.minga.membership.membership.api;

import coop.minga.membership.membership.app.CorrectionAsked;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.membership.domain.MembershipState;
import coop.minga.membership.membership.domain.MembershipStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded wrongly, and what was so instead.
 *
 * <p>Guarantee: what was recorded stays readable; why it was wrong is kept beside it.
 */
@Schema(name = "MembershipCorrectionRequest")
public record CorrectionRequest(
        @Schema(description = "The number of the transition.") @PositiveOrZero int transition,

        @Schema(description = "What was so; left out if nothing of the kind happened.") @Nullable @Valid Replacement replacement,

        @Schema(description = "Kept under the person's key; gone when the person is erased.")
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Where it is written down; kept like the reason.") @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String> evidence) {

    /**
     * What was so instead.
     *
     * <p>Guarantee: what is left out is kept from what was recorded.
     */
    @Schema(name = "MembershipReplacement")
    public record Replacement(
            @Schema(description = "Another step, where neither says anything beside itself.") @Nullable MembershipStep step,

            @Nullable LocalDate effectiveOn,

            @Schema(description = "Of an application or a change of category.") @Nullable MembershipCategory category,

            @Schema(description = "Of an application or a move to a unit.") @Nullable UUID unitId,

            @Schema(description = "Of an override.") @Nullable MembershipState overrideState,

            @Schema(description = "Of an override.") @Nullable LocalDate until) {}

    CorrectionAsked asked() {
        return new CorrectionAsked(
                transition,
                replacement == null
                        ? null
                        : new CorrectionAsked.Instead(
                                replacement.step(),
                                replacement.effectiveOn(),
                                replacement.category(),
                                replacement.unitId(),
                                replacement.overrideState(),
                                replacement.until()),
                reason,
                evidence == null ? List.of() : evidence);
    }
}
