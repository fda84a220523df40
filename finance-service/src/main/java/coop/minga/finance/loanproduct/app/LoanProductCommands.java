package coop.minga.finance.loanproduct.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.fund.app.FundView;
import coop.minga.finance.loanproduct.LendingTerms;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.domain.LoanProduct;
import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import coop.minga.finance.loanproduct.domain.LoanProductState;
import coop.minga.finance.loanproduct.store.LoanProductRevisions;
import coop.minga.finance.loanproduct.store.LoanProducts;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with loan products.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; terms that were said stay for ever.
 */
@ApplicationScoped
public class LoanProductCommands {
    private final LoanProducts products;
    private final LoanProductRevisions revisions;
    private final LoanProductQueries queries;
    private final FundQueries funds;
    private final ChartQueries charts;
    private final OrganisationQueries organisations;
    private final Clock clock;

    LoanProductCommands(
            LoanProducts products,
            LoanProductRevisions revisions,
            LoanProductQueries queries,
            FundQueries funds,
            ChartQueries charts,
            OrganisationQueries organisations,
            Clock clock) {
        this.products = products;
        this.revisions = revisions;
        this.queries = queries;
        this.funds = funds;
        this.charts = charts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What can be said of a product, and said again later. */
    public record Said(String code, String name, Function<Currency, LendingTerms> terms) {}

    /**
     * A product to be.
     *
     * @param currencyCode the organisation's own if null
     * @param fund the general one if null
     */
    public record NewProduct(
            LoanProductId id,
            @Nullable String currencyCode,
            @Nullable FundId fund,
            Said said) {}

    /**
     * Begins to offer it.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, FUND_UNKNOWN, LOAN_FUND_BEARS_NO_LOSSES, ACCOUNT_FOR_USE_MISSING, or
     *     most of the feature's; the database: an id or code taken
     */
    public LoanProductView create(Caller caller, NewProduct offered) {
        var organisation = new OrganisationId(caller.organisation());
        String code = offered.currencyCode();
        Currency currency = code == null ? organisations.currency(organisation) : LoanProduct.currencyOf(code);
        FundId fund = offered.fund() == null ? FundId.generalOf(organisation) : offered.fund();
        requireLossesBorneBy(fund);
        Instant now = clock.instant();
        Said said = offered.said();
        var terms = new LoanProductRevisionId(UuidV7.next(clock));
        var product = new LoanProduct(offered.id(), organisation, said.code(), said.name(), currency, fund, terms, now);
        products.persist(product);
        revisions.persist(new LoanProductRevision(
                terms, organisation, offered.id(), 1, said.terms().apply(currency), caller.subject(), now));
        products.flush();
        return queries.get(offered.id());
    }

    /** Otherwise nothing could be provided for its loans (docs/adr/0098). */
    private void requireLossesBorneBy(FundId id) {
        FundView fund = funds.get(id);
        if (!fund.restricted()) {
            return;
        }
        LedgerAccountId losses = charts.accountFor(AccountUse.LOAN_LOSSES);
        if (!fund.spendOn().contains(losses.value())) {
            throw new DomainFailure(
                    LoanProductFailure.LOAN_FUND_BEARS_NO_LOSSES,
                    "Name the account for losses on loans among those the fund may be spent on.",
                    Map.of("account", losses.value()));
        }
    }

    /** @throws DomainFailure LOAN_PRODUCT_UNKNOWN, STALE, or most of the feature's */
    public LoanProductView change(Caller caller, LoanProductId id, IfMatch ifMatch, Said said) {
        LoanProduct product = queries.find(id);
        ifMatch.check(product.version());
        LendingTerms terms = said.terms().apply(product.currency());
        Instant now = clock.instant();
        LoanProductRevisionId current = product.currentTerms();
        if (!terms.equals(queries.captured(current).terms())) {
            current = new LoanProductRevisionId(UuidV7.next(clock));
            revisions.persist(new LoanProductRevision(
                    current,
                    new OrganisationId(caller.organisation()),
                    id,
                    product.version() + 1,
                    terms,
                    caller.subject(),
                    now));
        }
        product.change(said.code(), said.name(), current, now);
        products.flush();
        return queries.get(id);
    }

    /** @throws DomainFailure LOAN_PRODUCT_UNKNOWN, LOAN_PRODUCT_TRANSITION_ILLEGAL */
    public LoanProductView become(LoanProductId id, LoanProductState state) {
        queries.find(id).become(state, clock.instant());
        products.flush();
        return queries.get(id);
    }
}
