package coop.minga.membership.resolution.domain;

/**
 * How a body decided.
 *
 * <p>Guarantee: none by itself; {@link Decision} says which figures belong to which.
 */
public enum DecisionMethod {
    VOTE,
    /** Nobody objected; who could not agree stood aside. */
    CONSENSUS,
    /** Officers between two meetings: what they adopt is provisional. */
    OFFICERS
}
