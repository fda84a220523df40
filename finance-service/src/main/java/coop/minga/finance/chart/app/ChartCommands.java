package coop.minga.finance.chart.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountCommands;
import coop.minga.finance.account.app.LedgerAccountCommands.NewAccount;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.ChartId;
import coop.minga.finance.chart.domain.Chart;
import coop.minga.finance.chart.domain.ChartFailure;
import coop.minga.finance.chart.domain.ChartTemplate;
import coop.minga.finance.chart.store.Charts;
import coop.minga.finance.fund.app.FundCommands;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What can be done with charts of accounts.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class ChartCommands {
    private final Charts charts;
    private final ChartQueries queries;
    private final LedgerAccountCommands accounts;
    private final LedgerAccountQueries accountQueries;
    private final FundCommands funds;
    private final Clock clock;

    ChartCommands(
            Charts charts,
            ChartQueries queries,
            LedgerAccountCommands accounts,
            LedgerAccountQueries accountQueries,
            FundCommands funds,
            Clock clock) {
        this.charts = charts;
        this.queries = queries;
        this.accounts = accounts;
        this.accountQueries = accountQueries;
        this.funds = funds;
        this.clock = clock;
    }

    /**
     * Opens the template's accounts and the general fund.
     *
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN; the database: CHART_ADOPTED_ALREADY, a code taken
     */
    public ChartView adopt(ChartId id, OrganisationId organisation, ChartTemplate template) {
        funds.ensureGeneral(organisation);
        Map<AccountUse, LedgerAccountId> uses = new EnumMap<>(AccountUse.class);
        List<NewAccount> opened = new ArrayList<>();
        for (ChartTemplate.Account account : template.accounts()) {
            var accountId = new LedgerAccountId(UuidV7.next(clock));
            uses.put(account.use(), accountId);
            opened.add(new NewAccount(
                    accountId,
                    account.use().accountClass(),
                    null,
                    account.code(),
                    account.name(),
                    null,
                    account.isHeld() ? 0L : null,
                    true));
        }
        Chart chart = new Chart(id, organisation, template, uses, clock.instant());
        charts.persistAndFlush(chart);
        accounts.openAll(organisation, opened);
        return ChartView.of(chart);
    }

    /** @throws DomainFailure CHART_UNKNOWN, STALE, LEDGER_ACCOUNT_UNKNOWN, LEDGER_ACCOUNT_UNFIT, CHART_USE_OF_OTHER_CLASS */
    public ChartView use(ChartId id, IfMatch ifMatch, Map<AccountUse, LedgerAccountId> uses) {
        Chart chart = queries.find(id);
        ifMatch.check(chart.version());
        uses.forEach((use, account) -> {
            accountQueries.requirePostedByHand(account, "/uses/" + use);
            if (accountQueries.get(account).accountClass() != use.accountClass()) {
                throw DomainFailure.at(
                        ChartFailure.CHART_USE_OF_OTHER_CLASS,
                        "/uses/" + use,
                        "Name an account of class " + use.accountClass() + ".");
            }
        });
        chart.use(uses, clock.instant());
        charts.flush();
        return ChartView.of(chart);
    }
}
