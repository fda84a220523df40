package coop.minga.finance.product.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.domain.Product;
import coop.minga.finance.product.domain.ProductRate;
import coop.minga.finance.product.domain.ProductState;
import coop.minga.finance.product.domain.ProductTerms;
import coop.minga.finance.product.store.ProductRates;
import coop.minga.finance.product.store.Products;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with products.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class ProductCommands {
    private final Products products;
    private final ProductRates rates;
    private final ProductQueries queries;
    private final FundQueries funds;
    private final OrganisationQueries organisations;
    private final Clock clock;

    ProductCommands(
            Products products,
            ProductRates rates,
            ProductQueries queries,
            FundQueries funds,
            OrganisationQueries organisations,
            Clock clock) {
        this.products = products;
        this.rates = rates;
        this.queries = queries;
        this.funds = funds;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A product to be.
     *
     * @param currencyCode the organisation's own if null
     * @param fund the general one if null
     * @param sharePrice a decimal string; of shares only
     */
    public record NewProduct(
            ProductId id,
            ProductKind kind,
            @Nullable String currencyCode,
            @Nullable FundId fund,
            @Nullable String sharePrice) {}

    /**
     * Begins to offer it.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, FUND_UNKNOWN, PRODUCT_CURRENCY_UNKNOWN,
     *     PRODUCT_TERMS_OF_OTHER_KIND; the database: an id or code taken
     */
    public ProductView create(OrganisationId organisation, NewProduct offered, Function<Currency, ProductTerms> terms) {
        Currency currency = offered.currencyCode() == null
                ? organisations.currency(organisation)
                : Product.Nature.currencyOf(offered.currencyCode());
        FundId fund = offered.fund() == null ? FundId.generalOf(organisation) : offered.fund();
        funds.get(fund);
        String price = offered.sharePrice();
        var nature = new Product.Nature(
                offered.kind(),
                currency,
                fund,
                price == null ? null : (Long) ProductTerms.minor("/sharePrice", price, currency));
        var product = new Product(offered.id(), organisation, nature, terms.apply(currency), clock.instant());
        products.persistAndFlush(product);
        return queries.get(product.id());
    }

    /** @throws DomainFailure PRODUCT_UNKNOWN, STALE, PRODUCT_TERMS_OF_OTHER_KIND */
    public ProductView change(ProductId id, IfMatch ifMatch, Function<Currency, ProductTerms> terms) {
        Product product = queries.find(id);
        ifMatch.check(product.version());
        product.change(terms.apply(product.nature().currency()), clock.instant());
        products.flush();
        return queries.get(id);
    }

    /** @throws DomainFailure PRODUCT_UNKNOWN */
    public ProductView rate(
            OrganisationId organisation, ProductId id, LocalDate from, int ratePpm, @Nullable UUID resolution) {
        Product product = queries.find(id);
        Instant now = clock.instant();
        rates.persist(new ProductRate(UuidV7.next(clock), organisation, id, from, ratePpm, resolution, now));
        product.rated(now);
        products.flush();
        return queries.get(id);
    }

    /** @throws DomainFailure PRODUCT_UNKNOWN, PRODUCT_TRANSITION_ILLEGAL */
    public ProductView become(ProductId id, ProductState state) {
        queries.find(id).become(state, clock.instant());
        products.flush();
        return queries.get(id);
    }
}
