package coop.minga.membership.person;

/**
 * What became of a record of a person.
 *
 * <p>Guarantee: only a recorded one changes; an erased one stays erased.
 */
public enum PersonState {
    RECORDED,
    MERGED,
    ERASED
}
