package coop.minga.membership.unit.domain;

import java.util.List;

/**
 * These units were opened or have taken a step, and stand now as they are given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so the versions are final and the effect can still be
 * undone.
 */
public record UnitsChanged(List<Unit> units) {
    public UnitsChanged {
        units = List.copyOf(units);
    }
}
