package coop.minga.finance.savingsgroup.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a share-out.
 *
 * <p>Guarantee: nothing is required.
 */
@Schema(name = "GroupShareOutRequest")
public record ShareOutRequest(
        @Schema(description = "Today where it is left out.") @Nullable LocalDate sharedOutOn,

        @Schema(description = "Takes what is owed from the borrowers' parts; otherwise nothing may be owed.") @Nullable Boolean setOffLoans,

        @Schema(description = "Only says what it comes to.") @Nullable Boolean validateOnly) {

    boolean setsOff() {
        return Boolean.TRUE.equals(setOffLoans);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(validateOnly);
    }
}
