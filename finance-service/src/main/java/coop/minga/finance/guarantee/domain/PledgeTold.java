package coop.minga.finance.guarantee.domain;

/**
 * A pledge changed, to be told to others.
 *
 * <p>Guarantee: the guarantee as it is after the change.
 */
public record PledgeTold(Guarantee guarantee, PledgeChange change) {}
