package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a membership's records say, once every correction is followed: its steps in the order in which they took effect.
 *
 * <p>Guarantee: never changes; every step was allowed where it stands. Of steps of one day the one recorded last comes
 * last, and a replacement stands where the replaced step was recorded.
 *
 * @param spans how it stood at the end of each day; a state left on the day it began held at the end of no day
 */
public record MembershipHistory(List<Fact> facts, List<Span> spans) {
    public MembershipHistory {
        facts = List.copyOf(facts);
        spans = List.copyOf(spans);
    }

    /** A step in its place: its number by recording, and the states it led from and to. */
    public record Fact(
            int number,
            MembershipTransition transition,
            @Nullable MembershipState from,
            MembershipState to) {

        public LocalDate effectiveOn() {
            return transition.effectiveOn();
        }

        public StepDetails says() {
            return transition.says();
        }
    }

    /** How it stood from the first day to before the second, for ever while null. */
    public record Span(
            MembershipState state,
            MembershipCategory category,
            @Nullable UUID unit,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** A time in a unit while the membership was open: from the first day to before the second, still while null. */
    public record Stay(UUID unit, LocalDate from, @Nullable LocalDate to) {

        public boolean lastsBeyond(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    private record Recorded(int number, int rank, MembershipTransition transition) {}

    /**
     * Follows the corrections and takes each step.
     *
     * @param recorded in the order of recording
     * @throws DomainFailure MEMBERSHIP_STEP_NOT_ALLOWED where the step recorded last is not allowed;
     *     MEMBERSHIP_HISTORY_BREAKS where an earlier one is not allowed any more because of it;
     *     EXPULSION_BEFORE_HEARING
     */
    static MembershipHistory of(List<MembershipTransition> recorded) {
        List<Recorded> standing = standing(recorded);
        List<Fact> facts = new ArrayList<>();
        MembershipState state = null;
        LocalDate hearingOn = LocalDate.MIN;
        for (Recorded each : standing) {
            MembershipStep step = each.transition().step();
            if (step == MembershipStep.SUPERSESSION) {
                continue;
            }
            MembershipState to = step == MembershipStep.APPLICATION && state == null
                    ? MembershipState.APPLIED
                    : next(state, each, recorded.size() - 1);
            hearingOn = Objects.requireNonNullElse(each.transition().says().hearingOn(), hearingOn);
            if (step == MembershipStep.EXPULSION
                    && each.transition().effectiveOn().isBefore(hearingOn)) {
                throw DomainFailure.at(
                        MembershipFailure.EXPULSION_BEFORE_HEARING,
                        "/effectiveOn",
                        "The hearing is on " + hearingOn + ".");
            }
            facts.add(new Fact(each.number(), each.transition(), state, to));
            state = to;
        }
        boolean superseded =
                standing.stream().anyMatch(each -> each.transition().step() == MembershipStep.SUPERSESSION);
        return new MembershipHistory(facts, superseded ? supersededSpan(facts) : Timeline.spans(facts));
    }

    /** What no later record takes back, in the order of effect. */
    private static List<Recorded> standing(List<MembershipTransition> recorded) {
        BitSet corrected = corrected(recorded);
        int[] ranks = new int[recorded.size()];
        List<Recorded> standing = new ArrayList<>();
        for (int number = 0; number < ranks.length; number++) {
            MembershipTransition each = recorded.get(number);
            ranks[number] = each.corrects() == null ? number : ranks[each.corrects()];
            if (!corrected.get(number) && each.step() != MembershipStep.ANNULMENT) {
                standing.add(new Recorded(number, ranks[number], each));
            }
        }
        standing.sort(Comparator.<Recorded, LocalDate>comparing(
                        each -> each.transition().effectiveOn())
                .thenComparing(Recorded::rank));
        return standing;
    }

    /** The numbers of what was annulled or replaced. A correction that was itself corrected takes nothing back. */
    static BitSet corrected(List<MembershipTransition> recorded) {
        BitSet corrected = new BitSet();
        for (int number = recorded.size() - 1; number >= 0; number--) {
            Integer corrects = recorded.get(number).corrects();
            if (corrects != null && !corrected.get(number)) {
                corrected.set(corrects);
            }
        }
        return corrected;
    }

    private static MembershipState next(@Nullable MembershipState state, Recorded each, int newest) {
        MembershipStep step = each.transition().step();
        var rule = state == null ? Optional.<MembershipLifecycle.Rule>empty() : MembershipLifecycle.rule(state, step);
        return rule.map(MembershipLifecycle.Rule::to).orElseThrow(() -> {
            String before = state == null ? "NONE" : state.name();
            List<String> allowed = state == null ? List.of("applications") : MembershipLifecycle.allowed(state);
            return each.number() == newest
                    ? DomainFailure.ofState(
                            MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED,
                            "Read the membership again; it may have moved on, or stood otherwise on that day.",
                            before,
                            allowed)
                    : new DomainFailure(
                            MembershipFailure.MEMBERSHIP_HISTORY_BREAKS,
                            "With this, a step recorded already would not have been allowed; correct that one first.",
                            Map.of(
                                    "currentState",
                                    before,
                                    "allowedTransitions",
                                    allowed,
                                    "breaksAt",
                                    Map.of(
                                            "transition",
                                            each.number(),
                                            "step",
                                            step,
                                            "effectiveOn",
                                            each.transition().effectiveOn())));
        });
    }

    private static List<Span> supersededSpan(List<Fact> facts) {
        Span last = Timeline.spans(facts).getLast();
        return List.of(new Span(
                MembershipState.SUPERSEDED,
                last.category(),
                last.unit(),
                facts.getFirst().effectiveOn(),
                null));
    }

    /** The times in units, in order. */
    public List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (Span span : spans) {
            Stay last = stays.isEmpty() ? null : stays.getLast();
            if (span.unit() == null || !span.state().isOpen()) {
                continue;
            }
            if (last != null && last.unit().equals(span.unit()) && span.from().equals(last.to())) {
                stays.removeLast();
                stays.add(new Stay(span.unit(), last.from(), span.to()));
            } else {
                stays.add(new Stay(span.unit(), span.from(), span.to()));
            }
        }
        return stays;
    }

    /** Where it stands, whatever counts otherwise for a while. */
    MembershipState state() {
        boolean superseded = spans.getFirst().state() == MembershipState.SUPERSEDED;
        return superseded ? MembershipState.SUPERSEDED : facts.getLast().to();
    }

    /** Whether at its end somebody has been admitted and has not left. */
    public boolean isMember() {
        return !facts.isEmpty() && MembershipLifecycle.ADMITTED.contains(state());
    }

    /** The first day as a member; empty for who never was one. */
    public Optional<LocalDate> admittedOn() {
        return changes()
                .filter(fact -> fact.to() == MembershipState.ACTIVE)
                .findFirst()
                .map(Fact::effectiveOn);
    }

    /** The day of the last change of state; empty if it never counted. */
    Optional<LocalDate> closedOn() {
        return changes().reduce((first, second) -> second).map(Fact::effectiveOn);
    }

    private Stream<Fact> changes() {
        return state() == MembershipState.SUPERSEDED
                ? Stream.empty()
                : facts.stream().filter(fact -> fact.from() != fact.to());
    }

    /** What had taken effect by the end of a day. */
    public MembershipHistory asOf(LocalDate day) {
        return new MembershipHistory(
                facts.stream().filter(fact -> !fact.effectiveOn().isAfter(day)).toList(),
                spans.stream().filter(span -> !span.from().isAfter(day)).toList());
    }

    /** How it stood at the end of a day; empty before the application. */
    public Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.contains(day)).findFirst();
    }

    /** From which day on it stood in the state of a day. */
    public LocalDate since(LocalDate day) {
        LocalDate since = spans.getFirst().from();
        MembershipState state = null;
        for (Span span : spans) {
            if (span.from().isAfter(day)) {
                break;
            }
            since = span.state() == state ? since : span.from();
            state = span.state();
        }
        return since;
    }

    /** What made it count otherwise on a day. */
    public Optional<Fact> overrideOn(LocalDate day) {
        var reached = asOf(day).facts();
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        Timeline.overriding(reached, reached.getLast().to(), day));
    }
}
