package coop.minga.finance.dues.api;

import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;

/**
 * Reads amounts of requests.
 *
 * <p>Guarantee: what is none is a refusal with its pointer.
 */
final class DuesAmount {
    private DuesAmount() {}

    /** @throws DomainFailure DUES_AMOUNT_MALFORMED */
    static Money read(Amount amount, long atLeastMinor, String pointer) {
        try {
            Money money = amount.toMoney();
            if (money.minor() >= atLeastMinor) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw refused(pointer);
        }
        throw refused(pointer);
    }

    private static DomainFailure refused(String pointer) {
        return DomainFailure.at(
                DuesFailure.DUES_AMOUNT_MALFORMED,
                pointer,
                "Write an amount such as {\"amount\":\"300.00\",\"currency\":\"KES\"}, with the currency's decimals.");
    }
}
