package coop.minga.finance.savingsgroup.api;

import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.MeetingSheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole sheet of a meeting as it should have been.
 *
 * <p>Guarantee: names the revision it corrects, so that nobody corrects what another has just corrected.
 */
@Schema(name = "GroupMeetingCorrectionRequest")
public record CorrectionRequest(
        @NotNull @Min(1) @Schema(description = "The revision that is corrected.", examples = "1")
        Integer corrects,

        @NotNull LocalDate heldOn,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid SheetLineRequest> lines,

        @Schema(description = "Required but for validateOnly.") @Nullable @Valid CountRequest counted,

        @Schema(
                description =
                        "The membership that answers for a difference, also for one that follows in a later meeting.")
        @Nullable UUID confirmedBy,

        @Schema(description = "Only says what it comes to.") @Nullable Boolean validateOnly) {

    MeetingSheet sheet(CycleRules rules) {
        return GroupMeetingRequest.sheet(rules.currency(), heldOn, lines, counted, confirmedBy);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(validateOnly);
    }
}
