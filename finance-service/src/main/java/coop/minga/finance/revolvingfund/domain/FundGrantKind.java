package coop.minga.finance.revolvingfund.domain;

/**
 * Which way a grant goes.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum FundGrantKind {
    /** Money the funder gives to be lent. */
    SEED,
    /** Money given on, which does not come back. */
    REGRANT
}
