package coop.minga.membership.claim.app;

import coop.minga.membership.claim.domain.Claim;
import coop.minga.membership.claim.domain.ClaimFiling;
import coop.minga.membership.claim.domain.ClaimOutcome;
import coop.minga.membership.claim.domain.ClaimState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its parties and the administration see it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Claim")
public record ClaimView(
        UUID id,
        long version,

        @Schema(description = "Who keeps the directory record.")
        UUID stewardId,

        @Schema(description = "The directory record.") UUID organisationId,

        @Schema(description = "The tenant that claims to be it; open if it is none yet.") @Nullable UUID claimantId,

        String claimantName,
        List<String> evidence,
        ClaimState state,

        @Schema(description = "The tenant it turned out to be.") @Nullable UUID tenantId,

        @Nullable String decidedBy,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    static ClaimView of(Claim claim) {
        ClaimFiling filing = claim.filing();
        ClaimOutcome outcome = claim.outcome();
        return new ClaimView(
                filing.id().value(),
                outcome.version(),
                filing.steward().value(),
                filing.organisation().value(),
                filing.claimant() == null ? null : filing.claimant().value(),
                filing.claimantName(),
                filing.evidence(),
                outcome.state(),
                outcome.tenant() == null ? null : outcome.tenant().value(),
                outcome.decidedBy(),
                outcome.reason(),
                outcome.createdAt(),
                outcome.updatedAt());
    }
}
