package coop.minga.membership.affiliation.domain;

/**
 * Where an affiliation stands.
 *
 * <p>Guarantee: changes only by {@link AffiliationLifecycle}; what is not open stays as it is for ever.
 */
public enum AffiliationState {
    APPLIED,
    ACTIVE,
    REJECTED,
    DISAFFILIATED
}
