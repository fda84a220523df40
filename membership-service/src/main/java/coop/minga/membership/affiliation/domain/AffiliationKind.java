package coop.minga.membership.affiliation.domain;

/**
 * In which structure the affiliate stands below the parent.
 *
 * <p>Guarantee: each kind is a graph without cycles of its own; the same two organisations may be tied by several.
 */
public enum AffiliationKind {
    UNION,
    SSE,
    NETWORK,
    SECOND_TIER
}
