package coop.minga.finance.servicing.api;

import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;

/**
 * Reads amounts of requests.
 *
 * <p>Guarantee: what is none is a refusal with its pointer.
 */
final class RepaidAmount {
    private RepaidAmount() {}

    /** @throws DomainFailure REPAYMENT_AMOUNT_INVALID */
    static Money read(Amount amount) {
        try {
            return amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    ServicingFailure.REPAYMENT_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount such as {\"amount\":\"300.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
    }
}
