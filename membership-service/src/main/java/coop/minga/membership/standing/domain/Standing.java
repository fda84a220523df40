package coop.minga.membership.standing.domain;

/**
 * How a member stands with the dues.
 *
 * <p>Guarantee: computed for a day, never kept; none of these ends a membership.
 */
public enum Standing {
    GOOD,
    IN_GRACE,
    IN_ARREARS,
    WAIVED
}
