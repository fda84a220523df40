package coop.minga.membership.affiliation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an affiliation up to some point in time, oldest first.
 *
 * <p>Guarantee: never changes.
 */
public record AffiliationHistory(List<AffiliationTransition> transitions) {
    public AffiliationHistory {
        transitions = List.copyOf(transitions);
    }

    /** A state and the days at whose end it held: from the first to before the second, open while null. */
    public record Span(
            AffiliationState state,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The last step; empty before the application. */
    public Optional<AffiliationTransition> last() {
        return transitions.isEmpty() ? Optional.empty() : Optional.of(transitions.getLast());
    }

    /** The states day by day. A state left on the day it began held at the end of no day and is left out. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < transitions.size(); i++) {
            var transition = transitions.get(i);
            LocalDate to = i + 1 < transitions.size() ? transitions.get(i + 1).effectiveOn() : null;
            if (!transition.effectiveOn().equals(to)) {
                spans.add(new Span(transition.to(), transition.effectiveOn(), to));
            }
        }
        return List.copyOf(spans);
    }
}
