package coop.minga.membership.resolution.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a resolution up to some point in time, oldest first.
 *
 * <p>Guarantee: never changes.
 */
public record ResolutionHistory(List<ResolutionTransition> transitions) {
    public ResolutionHistory {
        transitions = List.copyOf(transitions);
    }

    /** The last step; empty before the tabling. */
    public Optional<ResolutionTransition> last() {
        return transitions.isEmpty() ? Optional.empty() : Optional.of(transitions.getLast());
    }

    /** The day from which it is or was in force, provisionally or not. */
    public Optional<LocalDate> inForceFrom() {
        return transitions.stream()
                .filter(each -> each.to() == ResolutionState.PROVISIONAL || each.to() == ResolutionState.ADOPTED)
                .map(ResolutionTransition::effectiveOn)
                .findFirst();
    }
}
