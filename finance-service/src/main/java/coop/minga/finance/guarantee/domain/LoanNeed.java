package coop.minga.finance.guarantee.domain;

import coop.minga.platform.money.Money;

/**
 * How much of its pledges a loan needs.
 *
 * <p>Guarantee: of one currency.
 *
 * @param outstanding what is to be paid back of the principal
 * @param paidByCalls what deposits that were called have paid back of it; to a pledge that is no repayment, for what it was
 *     called for it has lost already
 */
public record LoanNeed(Money outstanding, Money paidByCalls) {
    /** Of a loan that is over. */
    public static LoanNeed nothing(Money any) {
        Money zero = Money.zero(any.currency());
        return new LoanNeed(zero, zero);
    }

    /** What would be outstanding if nothing had been called. */
    Money beforeCalls() {
        return outstanding.plus(paidByCalls);
    }
}
