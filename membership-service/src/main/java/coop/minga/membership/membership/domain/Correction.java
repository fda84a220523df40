package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said about something that was recorded wrongly.
 *
 * <p>Guarantee: what was recorded stays; the correction is recorded after it and refers to it by its number.
 */
public sealed interface Correction {
    int transition();

    /** It was never so. */
    record Annulment(int transition) implements Correction {}

    /** It was otherwise: another step, another day or other details; null keeps what was said. */
    record Replacement(
            int transition,
            @Nullable MembershipStep step,
            @Nullable StepDetails details,
            @Nullable LocalDate effectiveOn)
            implements Correction {}

    /**
     * The fact to be recorded.
     *
     * @throws DomainFailure TRANSITION_UNKNOWN, TRANSITION_ALREADY_CORRECTED, TRANSITION_NOT_CORRECTABLE
     */
    default Statement of(List<MembershipTransition> recorded) {
        if (transition() < 0 || transition() >= recorded.size()) {
            throw DomainFailure.at(
                    MembershipFailure.TRANSITION_UNKNOWN, "/transition", "Name one of the membership's transitions.");
        }
        if (MembershipHistory.corrected(recorded).get(transition())) {
            throw DomainFailure.at(
                    MembershipFailure.TRANSITION_ALREADY_CORRECTED, "/transition", "Correct what corrected it.");
        }
        MembershipTransition wrong = recorded.get(transition());
        if (!isPossible(wrong.step())) {
            throw DomainFailure.at(
                    MembershipFailure.TRANSITION_NOT_CORRECTABLE,
                    "/transition",
                    "An application is only dated anew, a correction only annulled, and what a merge did undone with it.");
        }
        return switch (this) {
            case Annulment _ ->
                new Statement(MembershipStep.ANNULMENT, StepDetails.NONE, wrong.effectiveOn(), transition());
            case Replacement other -> {
                MembershipStep step = Objects.requireNonNullElse(other.step(), wrong.step());
                StepDetails kept = step == wrong.step() ? wrong.says() : StepDetails.NONE;
                yield new Statement(
                        step,
                        Objects.requireNonNullElse(other.details(), kept),
                        Objects.requireNonNullElse(other.effectiveOn(), wrong.effectiveOn()),
                        transition());
            }
        };
    }

    private boolean isPossible(MembershipStep wrong) {
        boolean application = wrong == MembershipStep.APPLICATION;
        return switch (this) {
            // Without an application there is no membership; what was never wanted is withdrawn.
            case Annulment _ -> !application && wrong != MembershipStep.SUPERSESSION;
            case Replacement other -> isFact(wrong) && (other.step() == null || (!application && isFact(other.step())));
        };
    }

    private static boolean isFact(MembershipStep step) {
        return step != MembershipStep.ANNULMENT && step != MembershipStep.SUPERSESSION;
    }
}
