package coop.minga.membership.affiliation.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

        @Schema(description = "Both parties read it.") @Nullable @Size(max = 1000) String reason) {}
