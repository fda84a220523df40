package coop.minga.membership.unit.domain;

import static coop.minga.membership.unit.domain.UnitState.CLOSED;
import static coop.minga.membership.unit.domain.UnitState.MERGED;
import static coop.minga.membership.unit.domain.UnitState.OPEN;
import static coop.minga.membership.unit.domain.UnitStep.CLOSURE;
import static coop.minga.membership.unit.domain.UnitStep.MERGER;
import static coop.minga.membership.unit.domain.UnitStep.MOVE;
import static coop.minga.membership.unit.domain.UnitStep.RENAMING;
import static coop.minga.membership.unit.domain.UnitStep.REOPENING;
import static coop.minga.membership.unit.domain.UnitStep.SPLIT;

import java.util.List;
import java.util.Optional;

/**
 * The table of all steps from one state to the next.
 *
 * <p>Guarantee: the one place that knows; the tree, the refusal and the tests read it.
 */
final class UnitLifecycle {
    /** One row of the table. */
    record Rule(UnitState from, UnitStep step, UnitState to) {}

    static final List<Rule> RULES = List.of(
            new Rule(OPEN, RENAMING, OPEN),
            new Rule(OPEN, MOVE, OPEN),
            new Rule(OPEN, SPLIT, OPEN),
            new Rule(OPEN, MERGER, MERGED),
            new Rule(OPEN, CLOSURE, CLOSED),
            // Not from MERGED: its members are the other unit's now, and nothing says who came from where.
            new Rule(CLOSED, REOPENING, OPEN));

    private UnitLifecycle() {}

    static Optional<Rule> rule(UnitState from, UnitStep step) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.step() == step)
                .findFirst();
    }

    /** What may be done next, by the names of the transition resources. */
    static List<String> allowed(UnitState from) {
        return RULES.stream()
                .filter(rule -> rule.from() == from)
                .map(rule -> rule.step().resource())
                .toList();
    }
}
