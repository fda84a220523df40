package coop.minga.finance.insurance.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.insurance.domain.InsuranceProduct;
import coop.minga.finance.insurance.domain.InsuranceTerms;
import coop.minga.finance.insurance.store.InsuranceProducts;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;

/**
 * What can be done with insurance products.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class InsuranceProductCommands {
    private final InsuranceProducts products;
    private final FundQueries funds;
    private final OrganisationQueries organisations;
    private final Clock clock;

    InsuranceProductCommands(
            InsuranceProducts products, FundQueries funds, OrganisationQueries organisations, Clock clock) {
        this.products = products;
        this.funds = funds;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A product to be.
     *
     * <p>Guarantee: none; {@link #create} checks it.
     */
    public record Asked(
            String name, FundId fund, Amount premium, int periodMonths, Amount cover, int waitingDays, int graceDays) {}

    /**
     * Offers an insurance whose premiums come into a fund, and whose claims are paid out of it.
     *
     * @throws DomainFailure FUND_UNKNOWN, INSURANCE_AMOUNT_INVALID, INSURANCE_PERIOD_UNUSUAL, ORGANISATION_NOT_YET_KNOWN;
     *     the database: the id taken
     */
    public InsuranceProductView create(InsuranceProductId id, OrganisationId organisation, Asked asked) {
        funds.get(asked.fund());
        Currency currency = organisations.currency(organisation);
        var terms = new InsuranceTerms(
                asked.fund(),
                InsuranceAmount.read(asked.premium(), currency, 1, "/premium"),
                asked.periodMonths(),
                InsuranceAmount.read(asked.cover(), currency, 1, "/cover"),
                asked.waitingDays(),
                asked.graceDays());
        var product = new InsuranceProduct(id, organisation, asked.name(), terms, clock.instant());
        products.persistAndFlush(product);
        return InsuranceProductView.of(product);
    }

    /** @throws DomainFailure INSURANCE_PRODUCT_UNKNOWN, INSURANCE_PRODUCT_CLOSED */
    public InsuranceProductView close(InsuranceProductId id) {
        InsuranceProduct product = products.alone(id).orElseThrow(InsuranceProductQueries::unknown);
        product.close(clock.instant());
        products.flush();
        return InsuranceProductView.of(product);
    }
}
