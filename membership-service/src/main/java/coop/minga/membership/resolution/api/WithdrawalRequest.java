package coop.minga.membership.resolution.api;

import coop.minga.membership.resolution.app.MinutesEntry;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Taking a resolution back before it is decided.
 *
 * <p>Guarantee: everything may be left out.
 */
@Schema(name = "WithdrawalRequest")
public record WithdrawalRequest(
        @Schema(description = "Not before the last step; today if left out.") @Nullable LocalDate effectiveOn,

        @Nullable @Size(max = 5000) String note) {
    MinutesEntry entry() {
        return new MinutesEntry(effectiveOn, note);
    }
}
