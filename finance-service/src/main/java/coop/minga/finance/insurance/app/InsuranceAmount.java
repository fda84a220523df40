package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsuranceFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;

/**
 * Reads amounts of requests.
 *
 * <p>Guarantee: what is none in the currency is a refusal with its pointer.
 */
final class InsuranceAmount {
    private InsuranceAmount() {}

    /** @throws DomainFailure INSURANCE_AMOUNT_INVALID */
    static Money read(Amount amount, Currency currency, long atLeastMinor, String pointer) {
        try {
            Money money = amount.toMoney();
            if (money.minor() >= atLeastMinor && money.currency().equals(currency)) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw refused(currency, pointer);
        }
        throw refused(currency, pointer);
    }

    private static DomainFailure refused(Currency currency, String pointer) {
        return DomainFailure.at(
                InsuranceFailure.INSURANCE_AMOUNT_INVALID, pointer, "Write a decimal string in " + currency + ".");
    }
}
