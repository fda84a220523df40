package coop.minga.membership.standing.domain;

/**
 * Which books say that dues are covered.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum CoverageSource {
    /** Books elsewhere, as a treasurer copied from them. */
    EXTERNAL,
    /** The organisation's own ledger. */
    LEDGER
}
