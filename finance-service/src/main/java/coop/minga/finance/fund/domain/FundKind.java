package coop.minga.finance.fund.domain;

/**
 * What a fund is in the organisation's life.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum FundKind {
    GENERAL,
    SHARE_CAPITAL,
    REVOLVING,
    GRANT,
    SOCIAL,
    RESERVE,
    OTHER
}
