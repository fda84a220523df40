package coop.minga.finance.interest.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it does not wait for the night.
 *
 * <p>Guarantee: nothing need be said.
 */
@Schema(name = "InterestRunRequest")
public record InterestRunRequest(
        @Schema(description = "The last day to accrue; yesterday if left out.") @Nullable LocalDate through,

        @Schema(description = "Only says what would be booked for the posting period that is open.") @Nullable Boolean validateOnly) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(validateOnly);
    }
}
