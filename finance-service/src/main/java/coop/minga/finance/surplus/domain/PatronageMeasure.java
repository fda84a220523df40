package coop.minga.finance.surplus.domain;

/**
 * What a patronage refund is measured by: the use that a member made of the cooperative in the year.
 *
 * <p>Guarantee: named like what dividends are given by; nobody is refunded more than was paid.
 */
public enum PatronageMeasure {
    LOAN_INTEREST_PAID,
    DUES_PAID
}
