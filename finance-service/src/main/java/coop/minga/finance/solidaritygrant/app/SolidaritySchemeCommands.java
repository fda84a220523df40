package coop.minga.finance.solidaritygrant.app;

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
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.domain.SchemeTerms;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import coop.minga.finance.solidaritygrant.store.SolidaritySchemes;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with schemes.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class SolidaritySchemeCommands {
    private static final Set<AccountClass> BEARING = Set.of(AccountClass.EXPENSE, AccountClass.LIABILITY);

    private final SolidaritySchemes schemes;
    private final SolidaritySchemeQueries queries;
    private final FundQueries funds;
    private final ChartQueries chart;
    private final LedgerAccountQueries accounts;
    private final OrganisationQueries organisations;
    private final Clock clock;

    SolidaritySchemeCommands(
            SolidaritySchemes schemes,
            SolidaritySchemeQueries queries,
            FundQueries funds,
            ChartQueries chart,
            LedgerAccountQueries accounts,
            OrganisationQueries organisations,
            Clock clock) {
        this.schemes = schemes;
        this.queries = queries;
        this.funds = funds;
        this.chart = chart;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Terms to be.
     *
     * <p>Guarantee: none; they are checked where they are used.
     *
     * @param chargedTo what the chart names for solidarity grants if null
     */
    public record Asked(
            String name,
            @Nullable LedgerAccountId chargedTo,
            Amount capPerMember,
            Amount capPerRound,
            int grantsPerMember,
            int quorum,
            List<String> committee) {}

    /**
     * Sets up a scheme that gives out of a fund.
     *
     * @throws DomainFailure FUND_UNKNOWN, LEDGER_ACCOUNT_UNKNOWN, ACCOUNT_FOR_USE_MISSING, SOLIDARITY_ACCOUNT_UNFIT,
     *     SOLIDARITY_TERMS_INVALID, ORGANISATION_NOT_YET_KNOWN; the database: the id taken
     */
    public SolidaritySchemeView create(
            SolidaritySchemeId id, OrganisationId organisation, SolidarityKind kind, FundId fund, Asked asked) {
        funds.get(fund);
        Currency currency = organisations.currency(organisation);
        var scheme =
                new SolidarityScheme(id, organisation, kind, fund, currency, terms(asked, currency), clock.instant());
        schemes.persistAndFlush(scheme);
        return SolidaritySchemeView.of(scheme);
    }

    /**
     * Changes what later rounds are opened with.
     *
     * @throws DomainFailure SOLIDARITY_SCHEME_UNKNOWN, STALE, and what refuses terms
     */
    public SolidaritySchemeView change(SolidaritySchemeId id, IfMatch ifMatch, Asked asked) {
        SolidarityScheme scheme = queries.find(id);
        ifMatch.check(scheme.version());
        scheme.change(terms(asked, scheme.currency()), clock.instant());
        schemes.flush();
        return SolidaritySchemeView.of(scheme);
    }

    private SchemeTerms terms(Asked asked, Currency currency) {
        LedgerAccountId chargedTo =
                asked.chargedTo() == null ? chart.accountFor(AccountUse.SOLIDARITY_GRANTS) : asked.chargedTo();
        LedgerAccountView account = accounts.get(chargedTo);
        if (!BEARING.contains(account.accountClass()) || !account.currency().equals(currency.getCurrencyCode())) {
            throw DomainFailure.at(
                    SolidarityFailure.SOLIDARITY_ACCOUNT_UNFIT,
                    "/chargedTo",
                    "Name an expense, or what is owed to members, in " + currency + ".");
        }
        return new SchemeTerms(
                asked.name(),
                chargedTo,
                minor(asked.capPerMember(), currency, "/capPerMember"),
                minor(asked.capPerRound(), currency, "/capPerRound"),
                asked.grantsPerMember(),
                asked.quorum(),
                asked.committee());
    }

    private static long minor(Amount amount, Currency currency, String pointer) {
        return SolidarityAmount.read(amount, currency, pointer).minor();
    }
}
