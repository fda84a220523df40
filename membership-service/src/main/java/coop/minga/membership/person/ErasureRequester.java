package coop.minga.membership.person;

/**
 * Who asked for an erasure.
 *
 * <p>Guarantee: tells nothing of the person, so that it can be kept.
 */
public enum ErasureRequester {
    PERSON,
    NEXT_OF_KIN,
    ORGANISATION,
    AUTHORITY
}
