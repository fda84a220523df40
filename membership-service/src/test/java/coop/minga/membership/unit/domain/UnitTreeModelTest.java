package coop.minga.membership.unit.domain;

import static coop.minga.membership.unit.domain.TreeModel.DAYS;
import static coop.minga.membership.unit.domain.TreeModel.TOP;
import static coop.minga.membership.unit.domain.TreeModel.UNITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.UnitHistory.Span;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any sequence of steps, most of them recorded late, against a table of days. */
class UnitTreeModelTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final int SEEDS = 60;
    private static final int STEPS = 60;

    private static final List<UnitStep> KINDS = List.of(UnitStep.values());
    private static final List<UnitId> IDS = IntStream.range(0, UNITS)
            .mapToObj(i -> new UnitId(UUID.randomUUID()))
            .toList();

    private final Map<UnitStep, Integer> taken = new EnumMap<>(UnitStep.class);
    private final Map<UnitFailure, Integer> refused = new EnumMap<>(UnitFailure.class);

    @Test
    void anyHistoryIsAnsweredAsATableOfDaysAnswersAlsoAsItWasKnown() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            play(seed);
        }
        // Or the test would show nothing: every step was taken, every refusal a step can meet was met.
        assertThat(taken).containsOnlyKeys(UnitStep.values());
        assertThat(refused)
                .containsKeys(
                        UnitFailure.UNIT_CYCLE,
                        UnitFailure.UNIT_HAS_OPEN_UNITS,
                        UnitFailure.UNIT_NOT_OPEN,
                        UnitFailure.UNIT_STEP_NOT_ALLOWED,
                        UnitFailure.UNIT_DAY_NOT_ALLOWED);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        UnitTree tree = new UnitTree(new OrganisationId(UUID.randomUUID()), Map.of());
        List<TreeModel> known = new ArrayList<>(List.of(new TreeModel()));
        for (int i = 1; i <= STEPS; i++) {
            TreeModel model = known.getLast().copy();
            UnitStep step = KINDS.get(random.nextInt(KINDS.size()));
            boolean isNew = step == UnitStep.OPENING;
            int unit = isNew ? random.nextInt(UNITS) : likelyKnown(model, random);
            int other = step == UnitStep.SPLIT ? random.nextInt(UNITS) : otherOrTop(model, random);
            int day = random.nextInt(isNew ? DAYS / 2 : DAYS);
            boolean expected = model.isKnown(unit) == !isNew && apply(model, step, unit, other, i, day);
            Optional<Map<UnitId, UnitTransition>> steps = decide(tree, step, unit, other, i, day);
            assertThat(steps.isPresent())
                    .as("seed %d, step %d: %s of %d with %d on day %d", seed, i, step, unit, other, day)
                    .isEqualTo(expected);
            if (steps.isPresent()) {
                tree = tree.with(steps.get());
                taken.merge(step, 1, Integer::sum);
            }
            known.add(expected ? model : known.getLast());
            compare(tree, null, known.getLast(), seed);
        }
        for (int i = 0; i <= STEPS; i++) {
            compare(tree, NOON.plusSeconds(i), known.get(i), seed);
        }
    }

    /** Mostly one that is there, or hardly anything would be done. */
    private static int likelyKnown(TreeModel model, Random random) {
        return IntStream.generate(() -> random.nextInt(UNITS))
                .limit(5)
                .filter(model::isKnown)
                .findFirst()
                .orElseGet(() -> random.nextInt(UNITS));
    }

    private static int otherOrTop(TreeModel model, Random random) {
        return random.nextInt(4) == 0 ? TOP : likelyKnown(model, random);
    }

    private static boolean apply(TreeModel model, UnitStep step, int unit, int other, int name, int day) {
        return switch (step) {
            case OPENING -> model.open(unit, other, name, day);
            case RENAMING -> model.rename(unit, name, day);
            case MOVE -> model.move(unit, other, day);
            case SPLIT -> other != TOP && !model.isKnown(other) && model.split(unit, other, name, day);
            case MERGER -> other != TOP && model.merge(unit, other, day);
            case CLOSURE -> model.close(unit, day);
            case REOPENING -> model.reopen(unit, other, day);
        };
    }

    private Optional<Map<UnitId, UnitTransition>> decide(
            UnitTree tree, UnitStep step, int unit, int other, int i, int day) {
        var when = new StepTaken(
                "secretary", null, List.of(), FIRST.plusDays(day), FIRST.plusDays(DAYS - 1), NOON.plusSeconds(i));
        var called = new UnitDescription(Integer.toString(i), null, null);
        UnitId id = IDS.get(unit);
        UnitId with = other == TOP ? null : IDS.get(other);
        if (with == null && (step == UnitStep.SPLIT || step == UnitStep.MERGER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (step) {
                        case OPENING -> tree.open(new NewUnit(id, called, with), when);
                        case RENAMING -> tree.rename(id, called, when);
                        case MOVE -> tree.move(id, with, when);
                        case SPLIT -> tree.split(id, List.of(new NewUnit(there(with), called, null)), when);
                        case MERGER -> tree.merge(id, there(with), when);
                        case CLOSURE -> tree.close(id, when);
                        case REOPENING -> tree.reopen(id, with, when);
                    });
        } catch (DomainFailure failure) {
            refused.merge((UnitFailure) failure.type(), 1, Integer::sum);
            return Optional.empty();
        }
    }

    private static void compare(UnitTree tree, @Nullable Instant knownAt, TreeModel model, long seed) {
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = FIRST.plusDays(day);
            Map<UnitId, UnitStanding> standing = tree.standing(on, knownAt);
            for (int unit = 0; unit < UNITS; unit++) {
                UnitStanding found = standing.get(IDS.get(unit));
                assertThat(told(found))
                        .as("seed %d: unit %d on day %d, known at %s", seed, unit, day, knownAt)
                        .isEqualTo(expected(model, unit, day));
                if (knownAt == null && found != null) {
                    UnitHistory history = there(tree.units().get(IDS.get(unit)));
                    assertThat(history.isOpen(on, on.plusDays(1))).isEqualTo(found.isOpen());
                    assertThat(history.spans().stream().filter(span -> holds(span, on)))
                            .as("seed %d: periods of unit %d on day %d", seed, unit, day)
                            .extracting(Span::state, Span::parent)
                            .containsExactly(tuple(found.state(), found.parent()));
                }
            }
        }
    }

    private static boolean holds(Span span, LocalDate on) {
        LocalDate to = span.to();
        return !span.from().isAfter(on) && (to == null || to.isAfter(on));
    }

    private static String told(@Nullable UnitStanding found) {
        if (found == null) {
            return "not there";
        }
        UnitId under = found.parent();
        return found.state() + " " + found.description().name() + " below "
                + (under == null ? TOP : IDS.indexOf(under));
    }

    private static String expected(TreeModel model, int unit, int day) {
        if (!model.isThere[unit][day]) {
            return "not there";
        }
        UnitState state = model.isOpen[unit][day]
                ? UnitState.OPEN
                : model.isMerged[unit][day] ? UnitState.MERGED : UnitState.CLOSED;
        return state + " " + model.name[unit][day] + " below " + model.parent[unit][day];
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("not there");
        }
        return value;
    }
}
