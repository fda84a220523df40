package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.domain.CandidateState;
import coop.minga.membership.duplicate.domain.CandidateStep;
import coop.minga.membership.duplicate.domain.Component;
import coop.minga.membership.duplicate.domain.DuplicateCandidate;
import coop.minga.membership.duplicate.domain.ScoreBand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be of one person, and why.
 *
 * <p>Guarantee: names nobody; the weights of the components make the score.
 */
@Schema(name = "DuplicateCandidate")
public record DuplicateCandidateView(
        UUID id,
        long version,
        CandidateState state,
        List<UUID> personIds,
        @Schema(description = "From 0 to 100.") int score,
        ScoreBand band,
        List<Explanation> components,
        List<Transition> history,
        Instant createdAt,
        Instant updatedAt) {

    /** One thing the two agree or disagree in. */
    @Schema(name = "DuplicateComponent")
    public record Explanation(Component component, int weight, String meaning) {}

    /** A step, and who took it. */
    @Schema(name = "DuplicateTransition")
    public record Transition(
            CandidateStep step, @Nullable CandidateState from, CandidateState to, String actor, Instant recordedAt) {}

    static DuplicateCandidateView of(DuplicateCandidate candidate) {
        return new DuplicateCandidateView(
                candidate.id().value(),
                candidate.version(),
                candidate.state(),
                List.of(
                        candidate.pair().first().value(),
                        candidate.pair().second().value()),
                candidate.score(),
                ScoreBand.of(candidate.score()),
                candidate.components().stream()
                        .map(each -> new Explanation(each, each.weight(), each.meaning()))
                        .toList(),
                candidate.transitions().stream()
                        .map(each ->
                                new Transition(each.step(), each.from(), each.to(), each.actor(), each.recordedAt()))
                        .toList(),
                candidate.createdAt(),
                candidate.updatedAt());
    }
}
