package coop.minga.membership.membership.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a membership.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "MembershipStepRequest")
public record MembershipStepRequest(
        @Schema(description = "The day from which it counts, not before the last step; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "Kept under the person's key; gone when the person is erased.")
        @Nullable @Size(max = 1000) String reason) {}
