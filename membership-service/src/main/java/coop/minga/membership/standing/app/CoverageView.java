package coop.minga.membership.standing.app;

import coop.minga.membership.standing.CoverageId;
import coop.minga.membership.standing.domain.Coverage;
import coop.minga.membership.standing.domain.CoverageKind;
import coop.minga.membership.standing.domain.CoverageSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about a member's dues.
 *
 * <p>Guarantee: never changes.
 */
@Schema(name = "DuesCoverage")
public record CoverageView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e15")
        UUID id,

        @Schema(examples = "PAID") CoverageKind kind,

        @Schema(examples = "EXTERNAL", description = "Which books say so.")
        CoverageSource source,

        @Schema(examples = "2025-12-31", description = "The last day that is covered; absent where it only takes back.")
        @Nullable LocalDate through,

        @Schema(examples = "2025-07-01") LocalDate effectiveOn,
        @Nullable UUID corrects,
        @Schema(examples = "treasurer@0197c1f0") String actor,
        @Schema(examples = "2025-07-01T08:30:00.000000Z") Instant recordedAt) {

    static CoverageView of(Coverage coverage) {
        CoverageId corrects = coverage.corrects();
        return new CoverageView(
                coverage.id().value(),
                coverage.kind(),
                coverage.source(),
                coverage.through(),
                coverage.effectiveOn(),
                corrects == null ? null : corrects.value(),
                coverage.actor(),
                coverage.recordedAt());
    }
}
