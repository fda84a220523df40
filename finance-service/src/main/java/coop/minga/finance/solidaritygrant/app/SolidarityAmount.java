package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;

/**
 * Reads amounts of requests.
 *
 * <p>Guarantee: what is none above zero in the currency is a refusal with its pointer.
 */
final class SolidarityAmount {
    private SolidarityAmount() {}

    /** @throws DomainFailure SOLIDARITY_AMOUNT_INVALID */
    static Money read(Amount amount, Currency currency, String pointer) {
        try {
            Money money = amount.toMoney();
            if (money.minor() > 0 && money.currency().equals(currency)) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw refused(currency, pointer);
        }
        throw refused(currency, pointer);
    }

    private static DomainFailure refused(Currency currency, String pointer) {
        return DomainFailure.at(
                SolidarityFailure.SOLIDARITY_AMOUNT_INVALID,
                pointer,
                "Write a decimal string of more than zero in " + currency + ".");
    }
}
