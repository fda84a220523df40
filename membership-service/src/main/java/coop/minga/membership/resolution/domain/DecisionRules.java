package coop.minga.membership.resolution.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.Map;
import java.util.Objects;

/**
 * What the organisation asks of a decision on the day it is made.
 *
 * <p>Guarantee: the figures are the organisation's policies of that day; whoever is refused is told both sides.
 *
 * @param quorumPercent of those entitled, how many must be present
 * @param majorityPercent of the votes for and against, more than this must be for; abstentions do not count
 * @param ratificationDays after the day of a provisional adoption, within which it must be ratified
 */
public record DecisionRules(long quorumPercent, long majorityPercent, long ratificationDays) {

    /**
     * Lets pass what the body adopted.
     *
     * @throws DomainFailure RESOLUTION_METHOD_NOT_ALLOWED, RESOLUTION_FIGURES_NOT_POSSIBLE, RESOLUTION_QUORUM_MISSED,
     *     RESOLUTION_MAJORITY_MISSED
     */
    void requireAdoption(Decision decision) {
        requireBody(decision);
        if (decision.method() == DecisionMethod.VOTE && !hasMajority(decision)) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_MAJORITY_MISSED,
                    "More than %d %% of the votes for and against must be for it.".formatted(majorityPercent),
                    votes(decision));
        }
    }

    /**
     * Lets pass what the body turned down.
     *
     * @throws DomainFailure RESOLUTION_METHOD_NOT_ALLOWED, RESOLUTION_FIGURES_NOT_POSSIBLE, RESOLUTION_QUORUM_MISSED,
     *     RESOLUTION_MAJORITY_REACHED
     */
    void requireRejection(Decision decision) {
        requireBody(decision);
        if (decision.method() == DecisionMethod.VOTE && hasMajority(decision)) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_MAJORITY_REACHED,
                    "More than %d %% of the votes for and against were for it.".formatted(majorityPercent),
                    votes(decision));
        }
    }

    private void requireBody(Decision decision) {
        if (decision.method() == DecisionMethod.OFFICERS) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_METHOD_NOT_ALLOWED,
                    "/decision/method",
                    "Officers adopt provisionally; this is for the body, by VOTE or CONSENSUS.");
        }
        decision.check();
        int entitled = Objects.requireNonNull(decision.entitled());
        if (decision.present() * 100L < quorumPercent * entitled) {
            throw new DomainFailure(
                    ResolutionFailure.RESOLUTION_QUORUM_MISSED,
                    "%d of %d were present; %d %% must be.".formatted(decision.present(), entitled, quorumPercent),
                    Map.of("present", decision.present(), "entitled", entitled, "quorumPercent", quorumPercent));
        }
    }

    private boolean hasMajority(Decision vote) {
        long votesFor = Objects.requireNonNull(vote.votesFor());
        return votesFor * 100 > majorityPercent * (votesFor + Objects.requireNonNull(vote.votesAgainst()));
    }

    private Map<String, Object> votes(Decision vote) {
        return Map.of(
                "votesFor", Objects.requireNonNull(vote.votesFor()),
                "votesAgainst", Objects.requireNonNull(vote.votesAgainst()),
                "majorityPercent", majorityPercent);
    }
}
