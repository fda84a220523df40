package coop.minga.membership.person;

/**
 * A group a person says to belong to.
 *
 * <p>Guarantee: only ever counted: whoever records it cannot read it back, no list is filtered by it, and events carry it
 * under a pseudonym. It is shown to the person alone.
 */
public enum SelfDeclaredGroup {
    INDIGENOUS,
    AFRO_DESCENDANT,
    ETHNIC_MINORITY,
    MIGRANT,
    REFUGEE,
    INTERNALLY_DISPLACED,
    DISABLED,
    LGBTQI
}
