package coop.minga.membership.sseprofile.api;

import coop.minga.membership.sseprofile.domain.SseAssessment;
import coop.minga.membership.sseprofile.domain.SseFinding;
import coop.minga.membership.sseprofile.domain.SsePrinciple;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found of one principle.
 *
 * <p>Guarantee: evidence is never required: an impression may be recorded as one.
 */
@Schema(name = "SseAssessmentRequest")
public record SseAssessmentRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotNull SsePrinciple principle,
        @NotNull SseFinding met,

        @Schema(description = "What it was seen by: the by-laws, the minutes, how surplus was shared.")
        @Nullable @Size(max = 2000) String evidence,

        @Schema(description = "Today if left out.") @Nullable LocalDate assessedOn) {

    SseAssessment.Finding finding() {
        return new SseAssessment.Finding(principle, met, evidence, assessedOn);
    }
}
