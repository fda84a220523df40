package coop.minga.membership.resolution.domain;

/**
 * Where a resolution stands.
 *
 * <p>Guarantee: changes only by {@link ResolutionLifecycle}.
 */
public enum ResolutionState {
    TABLED,
    AMENDED,
    /** Adopted by officers and in force until the day by which it must be ratified. */
    PROVISIONAL,
    ADOPTED,
    REJECTED,
    WITHDRAWN,
    /** Adopted provisionally and not ratified in time. */
    LAPSED
}
