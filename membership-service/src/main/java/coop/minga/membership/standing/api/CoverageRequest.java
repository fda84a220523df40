package coop.minga.membership.standing.api;

import coop.minga.membership.standing.CoverageId;
import coop.minga.membership.standing.app.NewCoverage;
import coop.minga.membership.standing.domain.CoverageKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Through which day a member's dues are paid or waived.
 *
 * <p>Guarantee: no amount is asked for; money is kept in the books.
 */
@Schema(name = "DuesCoverageRequest")
public record CoverageRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull CoverageKind kind,

        @Schema(description = "The last day that is covered; left out to take back what it corrects.") @Nullable LocalDate through,

        @Schema(description = "The day on which it was paid or waived, not in the future; today if left out.") @Nullable LocalDate effectiveOn,

        @Schema(description = "The id of what was recorded wrongly.") @Nullable UUID corrects) {

    NewCoverage coverage(UUID chosen) {
        return new NewCoverage(
                new CoverageId(chosen), kind, through, effectiveOn, corrects == null ? null : new CoverageId(corrects));
    }
}
