package coop.minga.finance.fund.domain;

/**
 * Whether money may be put into a fund and taken out of it.
 *
 * <p>Guarantee: the only step is from OPEN to CLOSED.
 */
public enum FundState {
    OPEN,
    CLOSED
}
