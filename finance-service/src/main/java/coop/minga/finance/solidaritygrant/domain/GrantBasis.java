package coop.minga.finance.solidaritygrant.domain;

/**
 * Who decided on a grant.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum GrantBasis {
    /** The committee voted on the claim. */
    COMMITTEE,
    /** Awarded with others, under the resolution that opened the round. */
    RESOLUTION
}
