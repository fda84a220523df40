package coop.minga.finance.memberaccount.domain;

/**
 * How money comes in or goes out, where no account is named.
 *
 * <p>Guarantee: the chart names an account for each.
 */
public enum PaymentWay {
    CASH,
    BANK,
    MOBILE_MONEY
}
