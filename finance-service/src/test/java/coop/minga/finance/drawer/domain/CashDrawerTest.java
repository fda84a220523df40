package coop.minga.finance.drawer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CashDrawerTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Currency KES = Currency.getInstance("KES");
    private static final Money COUNTED = new Money(45_000, KES);

    /** How a drawer comes into each state, step by step. */
    private static final Map<DrawerState, List<DrawerState>> WAYS = Map.of(
            DrawerState.OPEN, List.of(),
            DrawerState.COUNTED, List.of(DrawerState.COUNTED),
            DrawerState.HANDED_OVER, List.of(DrawerState.COUNTED, DrawerState.HANDED_OVER),
            DrawerState.CLOSED, List.of(DrawerState.COUNTED, DrawerState.HANDED_OVER, DrawerState.CLOSED));

    @TestFactory
    Stream<DynamicTest> takesTheStepsOfTheTableAndNoOther() {
        List<DynamicTest> tests = new ArrayList<>();
        for (DrawerState from : DrawerState.values()) {
            for (DrawerState to : DrawerState.values()) {
                tests.add(DynamicTest.dynamicTest(from + " to " + to, () -> {
                    CashDrawer drawer = inState(from);
                    if (from.next().contains(to)) {
                        step(drawer, to);
                        assertThat(drawer.state()).isEqualTo(to);
                    } else {
                        refused(DrawerFailure.DRAWER_TRANSITION_ILLEGAL, () -> step(drawer, to));
                        assertThat(drawer.state()).isEqualTo(from);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void keepsTheCountOnlyWhileItStands() {
        CashDrawer drawer = inState(DrawerState.COUNTED);
        assertThat(drawer.counted()).contains(COUNTED);
        drawer.open("treasurer", NOW);
        assertThat(drawer.counted()).isEmpty();
    }

    @Test
    void isCheckedBySomebodyElseAndFilledByNobodyElse() {
        refused(DrawerFailure.DRAWER_CHECKER_IS_MAKER, () -> drawer("amina", "amina"));
        CashDrawer open = inState(DrawerState.OPEN);
        refused(DrawerFailure.DRAWER_OF_ANOTHER, () -> open.count(COUNTED, "treasurer", NOW));
        refused(DrawerFailure.DRAWER_OF_ANOTHER, () -> open.requireTakesPaymentsOf("treasurer"));
        CashDrawer counted = inState(DrawerState.COUNTED);
        refused(DrawerFailure.DRAWER_CHECKER_IS_MAKER, () -> counted.handOver(COUNTED, "amina", NOW));
        refused(DrawerFailure.DRAWER_CHECKER_IS_MAKER, () -> counted.open("amina", NOW));
        CashDrawer emptied = inState(DrawerState.HANDED_OVER);
        refused(DrawerFailure.DRAWER_CHECKER_IS_MAKER, () -> emptied.close("amina", NOW));
    }

    @Test
    void isHandedOverOnlyAsItWasCounted() {
        CashDrawer drawer = inState(DrawerState.COUNTED);
        refused(DrawerFailure.DRAWER_COUNT_DISPUTED, () -> drawer.handOver(new Money(44_999, KES), "treasurer", NOW));
    }

    @Test
    void takesPaymentsOnlyWhileItIsOpen() {
        inState(DrawerState.OPEN).requireTakesPaymentsOf("amina");
        for (DrawerState state : List.of(DrawerState.COUNTED, DrawerState.HANDED_OVER, DrawerState.CLOSED)) {
            refused(DrawerFailure.DRAWER_NOT_OPEN, () -> inState(state).requireTakesPaymentsOf("amina"));
        }
    }

    private static CashDrawer inState(DrawerState state) {
        CashDrawer drawer = drawer("amina", "treasurer");
        WAYS.getOrDefault(state, List.of()).forEach(each -> step(drawer, each));
        return drawer;
    }

    private static CashDrawer drawer(String collector, String openedBy) {
        return new CashDrawer(
                new DrawerId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                1,
                "Market",
                collector,
                openedBy,
                KES,
                NOW);
    }

    private static void step(CashDrawer drawer, DrawerState to) {
        switch (to) {
            case OPEN -> drawer.open("treasurer", NOW);
            case COUNTED -> drawer.count(COUNTED, "amina", NOW);
            case HANDED_OVER -> drawer.handOver(COUNTED, "treasurer", NOW);
            case CLOSED -> drawer.close("treasurer", NOW);
        }
    }

    private static void refused(DrawerFailure failure, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }
}
