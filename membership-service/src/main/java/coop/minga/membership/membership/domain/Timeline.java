package coop.minga.membership.membership.domain;

import coop.minga.membership.membership.domain.MembershipHistory.Fact;
import coop.minga.membership.membership.domain.MembershipHistory.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lays a membership's steps out over the days.
 *
 * <p>Guarantee: asks the same of each day on which something begins or ends, so no day depends on how the one before was
 * answered.
 */
final class Timeline {
    private Timeline() {}

    /** How it stood from day to day; neighbours that agree are one. */
    static List<Span> spans(List<Fact> facts) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Fact fact : facts) {
            turns.add(fact.effectiveOn());
            LocalDate until = fact.says().overrideUntil();
            if (until != null) {
                turns.add(until);
            }
        }
        List<Span> spans = new ArrayList<>();
        for (LocalDate day : turns) {
            Span next = span(facts, day);
            if (!spans.isEmpty()) {
                Span last = spans.removeLast();
                boolean same = last.state() == next.state()
                        && last.category() == next.category()
                        && Objects.equals(last.unit(), next.unit());
                spans.add(new Span(last.state(), last.category(), last.unit(), last.from(), same ? null : day));
                if (same) {
                    continue;
                }
            }
            spans.add(next);
        }
        return spans;
    }

    /** How it stood at the end of a day that is not before the application. */
    private static Span span(List<Fact> facts, LocalDate day) {
        MembershipState state = MembershipState.APPLIED;
        MembershipCategory category = null;
        UUID unit = null;
        for (Fact fact : facts) {
            if (!fact.effectiveOn().isAfter(day)) {
                state = fact.to();
                category =
                        fact.says().category() == null ? category : fact.says().category();
                unit = fact.says().unit() == null ? unit : fact.says().unit();
            }
        }
        Fact override = overriding(facts, state, day);
        MembershipState overridden = override == null ? null : override.says().overrideState();
        return new Span(
                overridden == null ? state : overridden,
                Objects.requireNonNull(category, "an application names the category"),
                unit,
                day,
                null);
    }

    /** Of the overrides that hold, the one that began last. They hold for who has been admitted and has not left. */
    static @Nullable Fact overriding(List<Fact> facts, MembershipState state, LocalDate day) {
        return facts.stream()
                .filter(fact -> MembershipLifecycle.ADMITTED.contains(state))
                .filter(fact -> fact.says().overrideUntil() != null
                        && !fact.effectiveOn().isAfter(day)
                        && day.isBefore(fact.says().overrideUntil()))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
