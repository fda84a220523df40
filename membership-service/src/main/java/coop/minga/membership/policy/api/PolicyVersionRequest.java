package coop.minga.membership.policy.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a policy.
 *
 * <p>Guarantee: says why.
 */
@Schema(name = "PolicyVersionRequest")
public record PolicyVersionRequest(
        @Schema(description = "A whole number, a choice, or YES or NO, as the policy's unit says.")
        @NotBlank @Size(max = 100) String value,

        @Schema(
                description =
                        "The first day on which it holds; today if left out. A day in the past corrects the answer"
                                + " for the days since, not what was answered before.")
        @Nullable LocalDate validFrom,

        @Schema(description = "Why, for those who come later; names no person.") @NotBlank @Size(max = 1000) String reason) {}
