package coop.minga.membership.membership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a membership up to some point in time, in the order in which they took effect.
 *
 * <p>Guarantee: never changes; of steps that took effect on one day, the one recorded last counts.
 */
public record MembershipHistory(List<MembershipTransition> transitions) {
    public MembershipHistory {
        // Stable, so steps of one day stay in the order in which they were recorded.
        transitions = transitions.stream()
                .sorted(Comparator.comparing(MembershipTransition::effectiveOn))
                .toList();
    }

    /** A state and the days at whose end it held: from the first to before the second, open while null. */
    public record Span(
            MembershipState state, LocalDate from, @Nullable LocalDate to) {}

    /** What was recorded until {@code knownAt} and had taken effect by the end of {@code asOf}; all while null. */
    MembershipHistory until(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new MembershipHistory(transitions.stream()
                .filter(each -> asOf == null || !each.effectiveOn().isAfter(asOf))
                .filter(each -> knownAt == null || !each.recordedAt().isAfter(knownAt))
                .toList());
    }

    /** The last step; empty before the application. */
    public Optional<MembershipTransition> last() {
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
