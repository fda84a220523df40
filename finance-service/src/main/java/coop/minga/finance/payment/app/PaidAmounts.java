package coop.minga.finance.payment.app;

import coop.minga.finance.payment.domain.PaymentFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;

/**
 * Reads amounts as clients write them.
 *
 * <p>Guarantee: never negative, and of the currency that is counted in; a refusal names the field.
 */
public final class PaidAmounts {
    private PaidAmounts() {}

    /** @throws DomainFailure PAYMENT_AMOUNT_MALFORMED, PAYMENT_AMOUNT_NOT_POSITIVE, PAYMENT_CURRENCY_OTHER */
    public static Money positive(Amount amount, Currency currency, String pointer) {
        Money money = counted(amount, currency, pointer);
        if (money.minor() == 0) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_AMOUNT_NOT_POSITIVE, pointer, "Write an amount above nothing.");
        }
        return money;
    }

    /**
     * What was counted, which may be nothing.
     *
     * @throws DomainFailure PAYMENT_AMOUNT_MALFORMED, PAYMENT_AMOUNT_NOT_POSITIVE, PAYMENT_CURRENCY_OTHER
     */
    public static Money counted(Amount amount, Currency currency, String pointer) {
        Money money;
        try {
            money = amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_AMOUNT_MALFORMED,
                    pointer,
                    "Write an amount such as {\"amount\":\"1250.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
        if (money.minor() < 0) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_AMOUNT_NOT_POSITIVE, pointer, "Write an amount without a sign.");
        }
        if (!money.currency().equals(currency)) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_CURRENCY_OTHER,
                    pointer,
                    "Write the amount in " + currency.getCurrencyCode() + ".");
        }
        return money;
    }
}
