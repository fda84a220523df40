package coop.minga.membership.unit.domain;

/**
 * Where a unit stands.
 *
 * <p>Guarantee: changes only by {@link UnitLifecycle}; what was merged stays merged.
 */
public enum UnitState {
    OPEN,
    CLOSED,
    MERGED
}
