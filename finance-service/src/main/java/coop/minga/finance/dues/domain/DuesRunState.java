package coop.minga.finance.dues.domain;

/**
 * How far a run is.
 *
 * <p>Guarantee: OPEN is left once, for one of the others.
 */
public enum DuesRunState {
    OPEN,
    DONE,
    /** Refused as a whole; the next run charges what is missing. */
    FAILED
}
