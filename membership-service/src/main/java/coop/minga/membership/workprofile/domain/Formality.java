package coop.minga.membership.workprofile.domain;

/**
 * Whether a job is formal.
 *
 * <p>Guarantee: computed from its facts, never told by anybody.
 */
public enum Formality {
    FORMAL,
    INFORMAL,
    UNKNOWN
}
