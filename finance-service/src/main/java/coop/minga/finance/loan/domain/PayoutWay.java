package coop.minga.finance.loan.domain;

/**
 * How a loan is handed over, where no account is named.
 *
 * <p>Guarantee: the chart names an account for each.
 */
public enum PayoutWay {
    CASH,
    BANK,
    MOBILE_MONEY
}
