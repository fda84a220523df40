package coop.minga.membership.standing.domain;

/**
 * Why dues are not owed until a day.
 *
 * <p>Guarantee: waived is not paid, and not unpaid either.
 */
public enum CoverageKind {
    PAID,
    WAIVED
}
