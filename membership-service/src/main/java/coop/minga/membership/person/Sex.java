package coop.minga.membership.person;

/**
 * The sex a person gave; nobody is asked to.
 *
 * <p>Guarantee: unknown is no value of it but its absence.
 */
public enum Sex {
    FEMALE,
    MALE,
    OTHER
}
