package coop.minga.membership.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A registration's lines as they were written, and what they say once the corrections among them are applied.
 *
 * <p>Guarantee: never changes; the steps stand in the order in which they took effect.
 */
public record RegistrationHistory(List<RegistrationEntry> entries) {
    public RegistrationHistory {
        entries = List.copyOf(entries);
    }

    /** A step as corrected. */
    public record Effective(int sequence, RegistrationStep step, LegalStatus to, LocalDate effectiveOn) {}

    /** A status and the days at whose end it held: from the first to before the second, open while null. */
    public record Span(
            LegalStatus status, LocalDate from, @Nullable LocalDate to) {}

    RegistrationHistory with(RegistrationEntry next) {
        return new RegistrationHistory(
                Stream.concat(entries.stream(), Stream.of(next)).toList());
    }

    /** What was written until then; all while null. */
    public RegistrationHistory knownAt(@Nullable Instant instant) {
        return instant == null
                ? this
                : new RegistrationHistory(entries.stream()
                        .filter(each -> !each.recordedAt().isAfter(instant))
                        .toList());
    }

    /** The steps that are held to have happened. */
    public List<Effective> steps() {
        TreeMap<Integer, Effective> steps = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            RegistrationEntry entry = entries.get(i);
            int sequence = entry.corrects() == null ? i : entry.corrects();
            LocalDate day = entry.effectiveOn();
            if (day == null) {
                steps.remove(sequence);
            } else {
                steps.put(sequence, new Effective(sequence, entry.step(), entry.to(), day));
            }
        }
        return List.copyOf(steps.values());
    }

    /** The last step by the end of a day; of all while null; empty before the opening. */
    public Optional<Effective> asOf(@Nullable LocalDate day) {
        return steps().stream()
                .filter(each -> day == null || !each.effectiveOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** The status day by day. A status left on the day it began held at the end of no day and is left out. */
    public List<Span> spans() {
        List<Effective> steps = steps();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Effective step = steps.get(i);
            LocalDate to = i + 1 < steps.size() ? steps.get(i + 1).effectiveOn() : null;
            if (!step.effectiveOn().equals(to)) {
                spans.add(new Span(step.to(), step.effectiveOn(), to));
            }
        }
        return List.copyOf(spans);
    }
}
