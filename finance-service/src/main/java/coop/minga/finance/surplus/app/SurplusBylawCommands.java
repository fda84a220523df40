package coop.minga.finance.surplus.app;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.product.ProductId;
import coop.minga.finance.product.ProductKind;
import coop.minga.finance.product.app.ProductQueries;
import coop.minga.finance.product.app.SavingTerms;
import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.finance.surplus.domain.SurplusFailure;
import coop.minga.finance.surplus.domain.SurplusStep;
import coop.minga.finance.surplus.store.SurplusBylaws;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with by-laws about the surplus.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class SurplusBylawCommands {
    private static final Set<AccountClass> SET_ASIDE_ON = Set.of(AccountClass.EQUITY, AccountClass.LIABILITY);

    private final SurplusBylaws bylaws;
    private final FundQueries funds;
    private final LedgerAccountQueries accounts;
    private final ChartQueries charts;
    private final ProductQueries products;
    private final OrganisationQueries organisations;
    private final Clock clock;

    SurplusBylawCommands(
            SurplusBylaws bylaws,
            FundQueries funds,
            LedgerAccountQueries accounts,
            ChartQueries charts,
            ProductQueries products,
            OrganisationQueries organisations,
            Clock clock) {
        this.bylaws = bylaws;
        this.funds = funds;
        this.accounts = accounts;
        this.charts = charts;
        this.products = products;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A by-law to be.
     *
     * <p>Guarantee: none; {@link #record} checks it.
     */
    public record NewBylaw(
            SurplusBylawId id,
            LocalDate effectiveFrom,
            FundId fund,
            @Nullable LedgerAccountId reserve,
            List<SurplusStep> steps) {}

    /**
     * Writes down what the by-law says from a day on; what was reckoned before stays as it was.
     *
     * @throws DomainFailure FUND_UNKNOWN, LEDGER_ACCOUNT_UNKNOWN, PRODUCT_UNKNOWN, ACCOUNT_FOR_USE_MISSING,
     *     SURPLUS_ACCOUNT_UNFIT, SURPLUS_PRODUCT_NOT_SHARES, and as {@link SurplusBylaw#check}; the database: the id taken
     */
    public SurplusBylawView record(Caller caller, OrganisationId organisation, NewBylaw asked) {
        SurplusBylaw.check(asked.fund(), asked.steps());
        Currency currency = organisations.currency(organisation);
        funds.get(asked.fund());
        LedgerAccountId reserve = reserve(asked.reserve(), currency);
        for (int i = 0; i < asked.steps().size(); i++) {
            checkNamed(asked.steps().get(i), currency, "/steps/" + i);
        }
        var bylaw = new SurplusBylaw(
                asked.id(),
                organisation,
                asked.effectiveFrom(),
                asked.fund(),
                reserve,
                asked.steps(),
                caller.subject(),
                clock.instant());
        bylaws.persistAndFlush(bylaw);
        return SurplusBylawView.of(bylaw);
    }

    private void checkNamed(SurplusStep step, Currency currency, String pointer) {
        LedgerAccountId account = step.account();
        FundId fund = step.fund();
        ProductId product = step.product();
        if (account != null) {
            checkAccount(account, currency, pointer + "/account");
        }
        if (fund != null) {
            funds.get(fund);
        }
        if (product != null) {
            SavingTerms terms = products.terms(product);
            if (terms.kind() != ProductKind.SHARES || !terms.currency().equals(currency)) {
                throw DomainFailure.at(
                        SurplusFailure.SURPLUS_PRODUCT_NOT_SHARES,
                        pointer + "/product",
                        "Name a product of shares in " + currency + ".");
            }
        }
    }

    /** What the organisation's work posts to is no place to set money aside, but for the social fund. */
    private void checkAccount(LedgerAccountId id, Currency currency, String pointer) {
        LedgerAccountView account = accounts.get(id);
        if (!SET_ASIDE_ON.contains(account.accountClass())
                || !account.postedByHand()
                || !account.currency().equals(currency.getCurrencyCode())
                || !Set.of(AccountUse.SOCIAL_FUND).containsAll(charts.usesOf(id))) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_ACCOUNT_UNFIT,
                    pointer,
                    "Name an account of its own in " + currency + ", of equity or a liability.");
        }
    }

    /** Where the chart has its reserves and nowhere else, or ratios would not count what was set aside as capital. */
    private LedgerAccountId reserve(@Nullable LedgerAccountId asked, Currency currency) {
        LedgerAccountId reserves = charts.accountFor(AccountUse.RESERVES);
        LedgerAccountId reserve = asked == null ? reserves : asked;
        if (!accounts.get(reserve).currency().equals(currency.getCurrencyCode())
                || !Set.of(AccountUse.RESERVES).containsAll(charts.usesOf(reserve))
                || !isWithin(reserves, reserve)) {
            throw DomainFailure.at(
                    SurplusFailure.SURPLUS_ACCOUNT_UNFIT,
                    "/reserve",
                    "Name the account that the chart names for reserves, or one below it, in " + currency + ".");
        }
        return reserve;
    }

    private boolean isWithin(LedgerAccountId upper, LedgerAccountId id) {
        UUID each = id.value();
        while (each != null && !each.equals(upper.value())) {
            each = accounts.get(new LedgerAccountId(each)).parent();
        }
        return each != null;
    }
}
