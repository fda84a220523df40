package coop.minga.membership.unit.domain;

import coop.minga.membership.unit.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands at the end of a day.
 *
 * <p>Guarantee: never changes. A unit that is closed or merged keeps its last parent, and the day since when it is.
 */
public record UnitStanding(
        UnitState state,
        UnitDescription description,
        @Nullable UnitId parent,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable UnitId mergedInto,
        @Nullable UnitId splitFrom) {

    /** After one step more. */
    static UnitStanding after(@Nullable UnitStanding before, UnitTransition step) {
        if (before == null) {
            if (step.step() != UnitStep.OPENING) {
                throw new IllegalStateException("the first step of a unit is its opening, not " + step.step());
            }
            return new UnitStanding(
                    UnitState.OPEN,
                    described(step),
                    id(step.parent()),
                    step.effectiveOn(),
                    null,
                    null,
                    id(step.splitFrom()));
        }
        UnitState to = UnitLifecycle.rule(before.state, step.step())
                .orElseThrow(() -> new IllegalStateException(step.step() + " of a unit that is " + before.state))
                .to();
        return switch (step.step()) {
            case RENAMING -> before.described(described(step).over(before.description));
            case OPENING, SPLIT -> before;
            case MOVE, REOPENING -> before.standing(to, id(step.parent()), null, null);
            case CLOSURE, MERGER -> before.standing(to, before.parent, step.effectiveOn(), id(step.mergedInto()));
        };
    }

    public boolean isOpen() {
        return state == UnitState.OPEN;
    }

    private UnitStanding described(UnitDescription changed) {
        return new UnitStanding(state, changed, parent, openedOn, closedOn, mergedInto, splitFrom);
    }

    private UnitStanding standing(
            UnitState changed, @Nullable UnitId under, @Nullable LocalDate closed, @Nullable UnitId into) {
        return new UnitStanding(changed, description, under, openedOn, closed, into, splitFrom);
    }

    private static UnitDescription described(UnitTransition step) {
        String name = step.name();
        if (name == null) {
            throw new IllegalStateException(step.step() + " names the unit");
        }
        return new UnitDescription(name, step.code(), step.area());
    }

    private static @Nullable UnitId id(@Nullable UUID value) {
        return value == null ? null : new UnitId(value);
    }
}
