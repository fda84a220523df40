package coop.minga.membership.duplicate.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one table of what may become of a pair.
 *
 * <p>Guarantee: what is not in it is not allowed; the answer to a refusal is read from it.
 */
public final class CandidateLifecycle {
    private CandidateLifecycle() {}

    /** Where a step leads from a state; empty where it is not allowed. */
    public static Optional<CandidateState> after(CandidateState state, CandidateStep step) {
        return Optional.ofNullable(
                switch (step) {
                    // Whoever merges two records says by that what they are, whatever was said before.
                    case MERGE -> state == CandidateState.MERGED ? null : CandidateState.MERGED;
                    case REJECTION -> isUndecided(state) ? CandidateState.NOT_DUPLICATE : null;
                    case DEFERRAL -> state == CandidateState.OPEN ? CandidateState.DEFERRED : null;
                    case RESUMPTION -> state == CandidateState.DEFERRED ? CandidateState.OPEN : null;
                    case MERGE_UNDOING -> state == CandidateState.MERGED ? CandidateState.OPEN : null;
                    case REOPENING ->
                        state == CandidateState.NOT_DUPLICATE || state == CandidateState.WITHDRAWN
                                ? CandidateState.OPEN
                                : null;
                    case WITHDRAWAL -> isUndecided(state) ? CandidateState.WITHDRAWN : null;
                    case PROPOSAL -> null;
                });
    }

    public static List<CandidateStep> allowed(CandidateState state) {
        return Arrays.stream(CandidateStep.values())
                .filter(step -> after(state, step).isPresent())
                .toList();
    }

    private static boolean isUndecided(CandidateState state) {
        return state == CandidateState.OPEN || state == CandidateState.DEFERRED;
    }
}
