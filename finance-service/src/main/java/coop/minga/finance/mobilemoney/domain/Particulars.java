package coop.minga.finance.mobilemoney.domain;

/**
 * What tells who paid, in the form in which it is kept.
 *
 * <p>Guarantee: without the service's keys it tells nothing.
 *
 * @param sealed the payer's number and what the payer typed
 * @param payerToken equal for equal numbers
 */
public record Particulars(String sealed, String payerToken) {}
