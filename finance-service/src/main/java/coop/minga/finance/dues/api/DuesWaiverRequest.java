package coop.minga.finance.dues.api;

import coop.minga.finance.dues.domain.DuesSchedule.Days;
import coop.minga.finance.dues.domain.HardshipReason;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a member in hardship.
 *
 * <p>Guarantee: always has a last day, so that nobody is forgotten.
 */
@Schema(name = "DuesWaiverRequest")
public record DuesWaiverRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID membershipId,
        @NotNull HardshipReason reason,

        @Schema(description = "Dues of periods that begin to be owed from this day on are waived.") @NotNull LocalDate from,

        @Schema(description = "The last day, within two years.") @NotNull LocalDate through) {

    Days days() {
        return new Days(from, through);
    }
}
