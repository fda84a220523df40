package coop.minga.membership.person;

/**
 * How a person can be reached.
 *
 * <p>Guarantee: decides how a value is normalised: a phone to E.164, everything else only stripped.
 */
public enum ContactKind {
    PHONE,
    EMAIL,
    POSTAL,
    MESSENGER,
    OTHER
}
