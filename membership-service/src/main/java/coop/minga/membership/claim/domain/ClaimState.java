package coop.minga.membership.claim.domain;

/**
 * Where a claim stands.
 *
 * <p>Guarantee: {@link ClaimLifecycle} knows what follows what.
 */
public enum ClaimState {
    CLAIMED,
    VERIFIED,
    REFUSED,
    WITHDRAWN
}
