package coop.minga.finance.dividend.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.problem.DomainFailure;
import java.util.Currency;

/**
 * What a run has to know of a product.
 *
 * <p>Guarantee: a snapshot.
 */
public record PayingProduct(
        ProductId id, boolean isShares, Currency currency, FundId fund, int taxPpm, boolean earnsInterest) {

    /** @throws DomainFailure DIVIDEND_PAID_INTO_OTHER_FUND, DIVIDEND_CURRENCIES_MIXED */
    public void requireFund(FundId surplusOf, Currency countedIn) {
        if (!fund.equals(surplusOf)) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_PAID_INTO_OTHER_FUND,
                    "/paysInto",
                    "Name a product of the fund whose surplus it is.");
        }
        if (!currency.equals(countedIn)) {
            throw DomainFailure.at(
                    DividendFailure.DIVIDEND_CURRENCIES_MIXED, "/paysInto", "The surplus is in " + countedIn + ".");
        }
    }
}
