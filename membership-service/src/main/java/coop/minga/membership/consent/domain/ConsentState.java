package coop.minga.membership.consent.domain;

/**
 * Where a consent stands.
 *
 * <p>Guarantee: only under GRANTED, and only until its last day, does a partner read anything.
 */
public enum ConsentState {
    REQUESTED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    /** GRANTED, and its last day is over: nobody has to do anything for it to end. */
    EXPIRED,
    SUPERSEDED
}
