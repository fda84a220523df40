package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.solidaritygrant.domain.GrantBasis;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.finance.solidaritygrant.domain.GrantState;
import coop.minga.finance.solidaritygrant.domain.RefusalReason;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A solidarity grant as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "SolidarityGrant")
public record SolidarityGrantView(
        UUID id,
        long version,
        UUID round,
        UUID membership,
        GrantReason reason,
        Amount amount,
        GrantBasis basis,

        @Schema(readOnly = true) GrantState state,

        List<VoteView> votes,
        @Nullable RefusalReason refusedBecause,

        @Schema(description = "The journal entry that paid it.") @Nullable UUID entry,

        String submittedBy,
        Instant submittedAt,
        Instant updatedAt) {

    /**
     * What one of the committee said.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "SolidarityVote")
    public record VoteView(String voter, boolean approves, Instant votedAt) {}

    static SolidarityGrantView of(SolidarityGrant grant) {
        JournalEntryId entry = grant.entry();
        return new SolidarityGrantView(
                grant.id().value(),
                grant.version(),
                grant.round().value(),
                grant.membership().value(),
                grant.reason(),
                Amount.of(grant.amount()),
                grant.basis(),
                grant.state(),
                grant.votes().stream()
                        .map(vote -> new VoteView(vote.voter(), vote.saysYes(), vote.votedAt()))
                        .toList(),
                grant.refusedBecause(),
                entry == null ? null : entry.value(),
                grant.submittedBy(),
                grant.submittedAt(),
                grant.updatedAt());
    }
}
