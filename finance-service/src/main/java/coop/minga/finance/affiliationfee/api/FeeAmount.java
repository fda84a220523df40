package coop.minga.finance.affiliationfee.api;

import coop.minga.finance.affiliationfee.domain.AffiliationFeeFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;

/**
 * Reads amounts of requests.
 *
 * <p>Guarantee: what is none is a refusal with its pointer.
 */
final class FeeAmount {
    /** So that the rate for each of a thousand million members is still a number. */
    private static final long MOST_MINOR = 9_000_000_000L;

    private FeeAmount() {}

    /** @throws DomainFailure AFFILIATION_FEE_AMOUNT_MALFORMED */
    static Money read(Amount amount, long atLeastMinor, String pointer) {
        Money money;
        try {
            money = amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw refused(pointer);
        }
        if (money.minor() < atLeastMinor || money.minor() > MOST_MINOR) {
            throw refused(pointer);
        }
        return money;
    }

    private static DomainFailure refused(String pointer) {
        return DomainFailure.at(
                AffiliationFeeFailure.AFFILIATION_FEE_AMOUNT_MALFORMED,
                pointer,
                "Write an amount such as {\"amount\":\"5.00\",\"currency\":\"KES\"}, with the currency's decimals.");
    }
}
