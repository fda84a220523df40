package coop.minga.membership.unit.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
import coop.minga.membership.unit.domain.UnitHistory.Span;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTreeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate OPENED = TODAY.minusDays(90);
    private static final UnitId COUNTY = id();
    private static final UnitId TOWN = id();
    private static final UnitId MARKET = id();
    private static final UnitId FAR = id();
    private static final UnitDescription SOMETHING = new UnitDescription("Soko", null, null);

    /** COUNTY above TOWN above MARKET, and FAR beside COUNTY. */
    private final UnitTree tree =
            opened(opened(opened(opened(none(), COUNTY, null), TOWN, COUNTY), MARKET, TOWN), FAR, null);

    static Stream<Arguments> everyStateAndStep() {
        return Stream.of(UnitState.values()).flatMap(state -> Stream.of(UnitStep.values())
                .filter(step -> step != UnitStep.OPENING)
                .map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateAndStep(UnitState state, UnitStep step) {
        UnitTree there =
                switch (state) {
                    case OPEN -> tree;
                    case CLOSED -> tree.with(tree.close(MARKET, on(TODAY)));
                    case MERGED -> tree.with(tree.merge(MARKET, FAR, on(TODAY)));
                };
        ThrowingCallable take = () -> there.with(take(there, MARKET, step));
        if (UnitLifecycle.rule(state, step).isPresent()) {
            assertThat(standing(there.with(take(there, MARKET, step)), MARKET, TODAY)
                            .state())
                    .isEqualTo(UnitLifecycle.rule(state, step).orElseThrow().to());
        } else {
            assertThatThrownBy(take).isInstanceOfSatisfying(DomainFailure.class, refused -> {
                assertThat(refused.type()).isEqualTo(UnitFailure.UNIT_STEP_NOT_ALLOWED);
                assertThat(refused.extensions())
                        .isEqualTo(Map.of("currentState", state, "allowedTransitions", UnitLifecycle.allowed(state)));
            });
        }
    }

    @Test
    void refusesToPlaceAUnitBelowItselfOrWhatStandsBelowIt() {
        refused(UnitFailure.UNIT_CYCLE, null, () -> tree.move(COUNTY, COUNTY, on(TODAY)));
        refused(UnitFailure.UNIT_CYCLE, null, () -> tree.move(COUNTY, MARKET, on(TODAY)));
        assertThat(parent(tree.with(tree.move(COUNTY, FAR, on(TODAY))), COUNTY, TODAY))
                .isEqualTo(FAR);
    }

    @Test
    void refusesACircleOnADayThatIsOver() {
        UnitTree moved = tree.with(tree.move(MARKET, null, on(TODAY.minusDays(5))));
        refused(UnitFailure.UNIT_CYCLE, null, () -> moved.move(TOWN, MARKET, on(TODAY.minusDays(6))));
        assertThat(parent(moved.with(moved.move(TOWN, MARKET, on(TODAY.minusDays(5)))), TOWN, TODAY))
                .isEqualTo(MARKET);
    }

    @Test
    void aMoveRecordedLateHoldsUntilTheNextOne() {
        UnitTree moved = tree.with(tree.move(MARKET, FAR, on(TODAY.minusDays(5))));
        UnitTree corrected = moved.with(moved.move(MARKET, COUNTY, on(TODAY.minusDays(10))));
        assertThat(history(corrected, MARKET).spans())
                .containsExactly(
                        new Span(UnitState.OPEN, TOWN, OPENED, TODAY.minusDays(10)),
                        new Span(UnitState.OPEN, COUNTY, TODAY.minusDays(10), TODAY.minusDays(5)),
                        new Span(UnitState.OPEN, FAR, TODAY.minusDays(5), null));
    }

    @Test
    void aRenamingKeepsWhatItDoesNotSay() {
        UnitTree described = tree.with(tree.rename(MARKET, new UnitDescription("A", "M-1", "Nairobi"), on(OPENED)));
        UnitTree renamed = described.with(described.rename(MARKET, new UnitDescription("B", "M-2", null), on(TODAY)));
        assertThat(standing(renamed, MARKET, TODAY).description())
                .isEqualTo(new UnitDescription("B", "M-2", "Nairobi"));
        assertThat(standing(renamed, MARKET, TODAY.minusDays(1)).description().name())
                .isEqualTo("A");
    }

    @Test
    void refusesToCloseAUnitAboveOpenOnes() {
        refused(UnitFailure.UNIT_HAS_OPEN_UNITS, null, () -> tree.close(TOWN, on(TODAY)));
        UnitTree emptied = tree.with(tree.move(MARKET, FAR, on(TODAY.minusDays(5))));
        refused(UnitFailure.UNIT_HAS_OPEN_UNITS, null, () -> emptied.close(TOWN, on(TODAY.minusDays(6))));
        assertThat(standing(emptied.with(emptied.close(TOWN, on(TODAY.minusDays(5)))), TOWN, TODAY))
                .satisfies(town -> assertThat(town.state()).isEqualTo(UnitState.CLOSED))
                .satisfies(town -> assertThat(town.closedOn()).isEqualTo(TODAY.minusDays(5)));
    }

    @Test
    void refusesAPlaceBelowWhatIsNotOpenAllTheTime() {
        UnitTree closed = tree.with(tree.close(FAR, on(TODAY.minusDays(5))));
        refused(UnitFailure.UNIT_NOT_OPEN, "/parentId", () -> closed.move(MARKET, FAR, on(TODAY)));
        refused(UnitFailure.UNIT_NOT_OPEN, "/parentId", () -> closed.move(MARKET, FAR, on(TODAY.minusDays(9))));
        refused(UnitFailure.UNIT_NOT_OPEN, "/parentId", () -> closed.open(unit(id(), FAR), on(TODAY)));
        refused(UnitFailure.UNIT_NOT_OPEN, "/intoId", () -> closed.merge(MARKET, FAR, on(TODAY.minusDays(9))));
        refused(
                UnitFailure.UNIT_NOT_OPEN,
                "/parts/1/parentId",
                () -> closed.split(MARKET, List.of(unit(id(), null), unit(id(), FAR)), on(TODAY)));
        refused(UnitFailure.UNIT_NOT_OPEN, "/parentId", () -> tree.open(unit(id(), COUNTY), on(OPENED.minusDays(1))));
    }

    @Test
    void aMergerTakesTheUnitsBelowAlong() {
        UnitTree merged = tree.with(tree.merge(TOWN, FAR, on(TODAY.minusDays(5))));
        assertThat(parent(merged, MARKET, TODAY)).isEqualTo(FAR);
        assertThat(parent(merged, MARKET, TODAY.minusDays(6))).isEqualTo(TOWN);
        assertThat(standing(merged, TOWN, TODAY).state()).isEqualTo(UnitState.MERGED);
        assertThat(standing(merged, TOWN, TODAY).mergedInto()).isEqualTo(FAR);
        assertThat(standing(merged, TOWN, TODAY.minusDays(6)).isOpen()).isTrue();
    }

    @Test
    void refusesToMergeAUnitIntoItselfOrOneBelowIt() {
        refused(UnitFailure.UNIT_MERGED_WITH_ITSELF, "/intoId", () -> tree.merge(TOWN, TOWN, on(TODAY)));
        refused(UnitFailure.UNIT_CYCLE, null, () -> tree.merge(TOWN, MARKET, on(TODAY)));
        assertThat(parent(tree.with(tree.merge(TOWN, COUNTY, on(TODAY))), MARKET, TODAY))
                .isEqualTo(COUNTY);
    }

    @Test
    void refusesToMergeAUnitUnderWhichAnotherCameLater() {
        UnitTree moved = tree.with(tree.move(FAR, MARKET, on(TODAY.minusDays(3))));
        refused(UnitFailure.UNIT_HAS_OPEN_UNITS, null, () -> moved.merge(MARKET, COUNTY, on(TODAY.minusDays(5))));
    }

    @Test
    void aSplitOpensItsPartsBesideTheUnit() {
        UnitId part = id();
        UnitId deeper = id();
        UnitTree split =
                tree.with(tree.split(MARKET, List.of(unit(part, null), unit(deeper, MARKET)), on(TODAY.minusDays(2))));
        assertThat(parent(split, part, TODAY)).isEqualTo(TOWN);
        assertThat(parent(split, deeper, TODAY)).isEqualTo(MARKET);
        assertThat(standing(split, part, TODAY).splitFrom()).isEqualTo(MARKET);
        assertThat(standing(split, MARKET, TODAY).isOpen()).isTrue();
        assertThat(history(split, part).on(TODAY.minusDays(3))).isEmpty();
    }

    @Test
    void aClosedUnitOpensAgainWhereItWasOrElsewhere() {
        UnitTree closed = tree.with(tree.close(MARKET, on(TODAY.minusDays(5))));
        UnitTree open = closed.with(closed.reopen(MARKET, null, on(TODAY)));
        assertThat(parent(open, MARKET, TODAY)).isEqualTo(TOWN);
        assertThat(standing(open, MARKET, TODAY).closedOn()).isNull();
        assertThat(history(open, MARKET).isOpen(TODAY.minusDays(6), null)).isFalse();
        assertThat(history(open, MARKET).isOpen(TODAY.minusDays(6), TODAY.minusDays(5)))
                .isTrue();
        assertThat(history(open, MARKET).isOpen(TODAY, null)).isTrue();

        UnitTree both = closed.with(closed.close(TOWN, on(TODAY)));
        refused(UnitFailure.UNIT_NOT_OPEN, "/parentId", () -> both.reopen(MARKET, null, on(TODAY)));
        assertThat(parent(both.with(both.reopen(MARKET, FAR, on(TODAY))), MARKET, TODAY))
                .isEqualTo(FAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -91, -90_000})
    void refusesADayInTheFutureOrBeforeTheUnit(int days) {
        refused(
                UnitFailure.UNIT_DAY_NOT_ALLOWED,
                "/effectiveOn",
                () -> tree.move(MARKET, FAR, on(TODAY.plusDays(days))));
    }

    @Test
    void refusesToEndAUnitBeforeItsLastStep() {
        UnitTree renamed = tree.with(tree.rename(MARKET, SOMETHING, on(TODAY.minusDays(2))));
        for (UnitStep step : List.of(UnitStep.CLOSURE, UnitStep.MERGER)) {
            refused(
                    UnitFailure.UNIT_DAY_NOT_ALLOWED,
                    "/effectiveOn",
                    () -> take(renamed, MARKET, step, on(TODAY.minusDays(3))));
        }
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsThereAlready() {
        refused(UnitFailure.UNIT_UNKNOWN, null, () -> tree.close(id(), on(TODAY)));
        refused(UnitFailure.UNIT_REFERENCE_UNKNOWN, "/parentId", () -> tree.move(MARKET, id(), on(TODAY)));
        refused(UnitFailure.UNIT_REFERENCE_UNKNOWN, "/intoId", () -> tree.merge(MARKET, id(), on(TODAY)));
        refused(UnitFailure.UNIT_ID_TAKEN, null, () -> tree.open(unit(MARKET, null), on(TODAY)));
        UnitId part = id();
        refused(
                UnitFailure.UNIT_ID_TAKEN,
                null,
                () -> tree.split(MARKET, List.of(unit(part, null), unit(part, null)), on(TODAY)));
        refused(
                UnitFailure.UNIT_DAY_NOT_ALLOWED,
                "/openedOn",
                () -> tree.open(unit(id(), null), on(TODAY.plusDays(1))));
    }

    private static Map<UnitId, UnitTransition> take(UnitTree tree, UnitId unit, UnitStep step) {
        return take(tree, unit, step, on(TODAY));
    }

    private static Map<UnitId, UnitTransition> take(UnitTree tree, UnitId unit, UnitStep step, StepTaken taken) {
        return switch (step) {
            case OPENING -> tree.open(unit(unit, null), taken);
            case RENAMING -> tree.rename(unit, SOMETHING, taken);
            case MOVE -> tree.move(unit, FAR, taken);
            case SPLIT -> tree.split(unit, List.of(unit(id(), null)), taken);
            case MERGER -> tree.merge(unit, FAR, taken);
            case CLOSURE -> tree.close(unit, taken);
            case REOPENING -> tree.reopen(unit, null, taken);
        };
    }

    private static void refused(UnitFailure failure, @Nullable String pointer, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainFailure.class, refused -> {
            assertThat(refused.type()).isEqualTo(failure);
            if (pointer != null) {
                assertThat(refused.violations().getFirst().pointer()).isEqualTo(pointer);
            }
        });
    }

    private static UnitTree none() {
        return new UnitTree(new OrganisationId(UUID.randomUUID()), Map.of());
    }

    private static UnitTree opened(UnitTree tree, UnitId id, @Nullable UnitId parent) {
        return tree.with(tree.open(unit(id, parent), on(OPENED)));
    }

    private static NewUnit unit(UnitId id, @Nullable UnitId parent) {
        return new NewUnit(id, SOMETHING, parent);
    }

    private static UnitStanding standing(UnitTree tree, UnitId id, LocalDate day) {
        return requireNonNull(tree.standing(day, null).get(id));
    }

    private static UnitHistory history(UnitTree tree, UnitId id) {
        return requireNonNull(tree.units().get(id));
    }

    private static @Nullable UnitId parent(UnitTree tree, UnitId id, LocalDate day) {
        return standing(tree, id, day).parent();
    }

    private static StepTaken on(LocalDate day) {
        return new StepTaken("secretary", null, List.of(), day, TODAY, Instant.parse("2026-03-31T08:00:00Z"));
    }

    private static UnitId id() {
        return new UnitId(UUID.randomUUID());
    }
}
