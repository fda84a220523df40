package coop.minga.membership.affiliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an affiliation as they are known at some point in time, in the order in which they took effect; of one
 * day, in the order in which they were first recorded.
 *
 * <p>Guarantee: never changes; a step that was corrected stands in it once, as corrected, and one that was annulled not
 * at all.
 */
public record AffiliationHistory(List<Entry> steps) {
    public AffiliationHistory {
        steps = List.copyOf(steps);
    }

    /** A step, what is known of it, and by which number it can be corrected. */
    public record Entry(int number, AffiliationTransition known) {}

    /** A state and the days at whose end it held: from the first to before the second, open while null. */
    public record Span(
            AffiliationState state,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** What the rows say that were recorded until {@code knownAt}; all while null. */
    static AffiliationHistory of(List<AffiliationTransition> rows, @Nullable Instant knownAt) {
        Map<Integer, AffiliationTransition> known = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            AffiliationTransition row = rows.get(i);
            if (knownAt == null || !row.recordedAt().isAfter(knownAt)) {
                known.put(row.corrects() == null ? i : row.corrects(), row);
            }
        }
        return new AffiliationHistory(known.entrySet().stream()
                .filter(each -> !each.getValue().isAnnulled())
                .map(each -> new Entry(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Entry each) -> each.known().effectiveOn())
                        .thenComparing(Entry::number))
                .toList());
    }

    /** The steps that had taken effect by the end of a day; all while null. */
    AffiliationHistory until(@Nullable LocalDate asOf) {
        return new AffiliationHistory(steps.stream()
                .filter(each -> asOf == null || !each.known().effectiveOn().isAfter(asOf))
                .toList());
    }

    /** The last step; empty before the application. */
    public Optional<AffiliationTransition> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().known());
    }

    Optional<Entry> step(int number) {
        return steps.stream().filter(each -> each.number() == number).findFirst();
    }

    /** Whether it begins with the application and each step may follow the one before. */
    boolean isPossible() {
        if (steps.isEmpty() || steps.getFirst().known().step() != AffiliationStep.APPLICATION) {
            return false;
        }
        for (int i = 1; i < steps.size(); i++) {
            AffiliationState before = steps.get(i - 1).known().to();
            if (AffiliationLifecycle.rule(before, steps.get(i).known().step()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The states day by day. A state left on the day it began held at the end of no day and is left out. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            AffiliationTransition step = steps.get(i).known();
            LocalDate to = i + 1 < steps.size() ? steps.get(i + 1).known().effectiveOn() : null;
            if (!step.effectiveOn().equals(to)) {
                spans.add(new Span(step.to(), step.effectiveOn(), to));
            }
        }
        return List.copyOf(spans);
    }
}
