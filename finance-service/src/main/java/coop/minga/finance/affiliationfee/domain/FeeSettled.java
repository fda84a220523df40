package coop.minga.finance.affiliationfee.domain;

/**
 * Both parties have stated the same of a fee.
 *
 * <p>Guarantee: fired once for each fee, inside the transaction of the statement that settled it.
 */
public record FeeSettled(AffiliationFee fee) {}
