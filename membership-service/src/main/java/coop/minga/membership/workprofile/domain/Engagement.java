package coop.minga.membership.workprofile.domain;

/**
 * On whose terms somebody works, in the worker's own words.
 *
 * <p>Guarantee: a word never changes its meaning; the status in employment, where it is known, says more.
 */
public enum Engagement {
    OWN_ACCOUNT,
    SUBCONTRACTED,
    EMPLOYED,
    FAMILY
}
