package coop.minga.membership.consent.domain;

/**
 * A part of what is known of a person that a consent can open.
 *
 * <p>Guarantee: each names fields of its own, so that a consent opens exactly what it lists.
 */
public enum ConsentScope {
    NAMES,
    BIRTH,
    SEX,
    LANGUAGES,
    /** With the rules by which the person may be contacted safely. */
    CONTACT_POINTS,
    IDENTIFIERS,
    MEMBERSHIPS,
    /** The jobs, with what they bring in. */
    WORK
}
