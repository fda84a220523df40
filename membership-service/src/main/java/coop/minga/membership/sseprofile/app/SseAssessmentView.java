package coop.minga.membership.sseprofile.app;

import coop.minga.membership.sseprofile.domain.SseAssessment;
import coop.minga.membership.sseprofile.domain.SseFinding;
import coop.minga.membership.sseprofile.domain.SsePrinciple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as its steward sees it.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "SseAssessment")
public record SseAssessmentView(
        UUID id,
        UUID organisationId,
        SsePrinciple principle,
        SseFinding met,
        @Nullable String evidence,
        LocalDate assessedOn,
        String actor,
        Instant recordedAt) {

    static SseAssessmentView of(SseAssessment assessment) {
        SseAssessment.Finding finding = assessment.finding();
        return new SseAssessmentView(
                assessment.id(),
                assessment.organisation(),
                finding.principle(),
                finding.met(),
                finding.evidence(),
                assessment.assessedOn(),
                assessment.actor(),
                assessment.recordedAt());
    }
}
