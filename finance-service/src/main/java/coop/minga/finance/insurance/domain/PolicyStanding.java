package coop.minga.finance.insurance.domain;

/**
 * How a policy stands on a day.
 *
 * <p>Guarantee: one of them on each day.
 */
public enum PolicyStanding {
    /** No premium was paid yet, or the first insured day is still to come. */
    NOT_BEGUN,
    WAITING,
    COVERED,
    /** Not paid, and a premium would still join on. */
    GRACE,
    LAPSED,
    ENDED
}
