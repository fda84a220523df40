package coop.minga.membership.unit.domain;

import coop.minga.membership.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a unit, in the order in which they took effect.
 *
 * <p>Guarantee: never changes; of steps that took effect on one day, the one recorded last counts.
 */
public record UnitHistory(List<UnitTransition> transitions) {
    public UnitHistory {
        // Stable, so steps of one day stay in the order in which they were recorded.
        transitions = transitions.stream()
                .sorted(Comparator.comparing(UnitTransition::effectiveOn))
                .toList();
    }

    /** A state, a place in the tree and the days at whose end they held: from the first to before the second. */
    public record Span(
            UnitState state,
            @Nullable UnitId parent,
            LocalDate from,
            @Nullable LocalDate to) {}

    UnitHistory with(UnitTransition step) {
        return new UnitHistory(
                Stream.concat(transitions.stream(), Stream.of(step)).toList());
    }

    /** What was recorded until then; all while null. */
    public UnitHistory known(@Nullable Instant knownAt) {
        return knownAt == null
                ? this
                : new UnitHistory(transitions.stream()
                        .filter(each -> !each.recordedAt().isAfter(knownAt))
                        .toList());
    }

    /** How the unit stood at the end of a day, after all steps while null; empty before its opening. */
    public Optional<UnitStanding> on(@Nullable LocalDate day) {
        @Nullable UnitStanding standing = null;
        for (UnitTransition step : transitions) {
            if (day != null && step.effectiveOn().isAfter(day)) {
                break;
            }
            standing = UnitStanding.after(standing, step);
        }
        return Optional.ofNullable(standing);
    }

    /** Whether the unit was open at the end of each day from the first to before the second, for ever while null. */
    public boolean isOpen(LocalDate from, @Nullable LocalDate to) {
        return Stream.concat(
                        Stream.of(from),
                        transitions.stream()
                                .map(UnitTransition::effectiveOn)
                                .filter(day -> day.isAfter(from) && (to == null || day.isBefore(to))))
                .allMatch(day -> on(day).filter(UnitStanding::isOpen).isPresent());
    }

    /** The states and places day by day; what held at the end of no day is left out. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day :
                transitions.stream().map(UnitTransition::effectiveOn).distinct().toList()) {
            UnitStanding standing = on(day).orElseThrow();
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.state() == standing.state() && Objects.equals(last.parent(), standing.parent())) {
                continue;
            }
            if (last != null) {
                spans.set(spans.size() - 1, new Span(last.state(), last.parent(), last.from(), day));
            }
            spans.add(new Span(standing.state(), standing.parent(), day, null));
        }
        return List.copyOf(spans);
    }

    LocalDate lastDay() {
        return transitions.getLast().effectiveOn();
    }
}
