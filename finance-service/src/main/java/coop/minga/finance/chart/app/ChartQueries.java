package coop.minga.finance.chart.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.ChartId;
import coop.minga.finance.chart.domain.Chart;
import coop.minga.finance.chart.domain.ChartFailure;
import coop.minga.finance.chart.store.Charts;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about charts of accounts.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class ChartQueries {
    private final Charts charts;
    private final LedgerAccountQueries accounts;
    private final Lists lists;

    ChartQueries(Charts charts, LedgerAccountQueries accounts, Lists lists) {
        this.charts = charts;
        this.accounts = accounts;
        this.lists = lists;
    }

    /** @throws DomainFailure CHART_UNKNOWN */
    public ChartView get(ChartId id) {
        return ChartView.of(find(id));
    }

    public Page<ChartView> list(PageParameters page) {
        return lists.page(
                        Chart.class,
                        ChartSort.ADOPTED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        ChartSort::valueOf,
                        chart -> chart.id().value())
                .map(ChartView::of);
    }

    /**
     * The account the organisation's work posts to.
     *
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING
     */
    public LedgerAccountId accountFor(AccountUse use) {
        return ifNamed(use)
                .orElseThrow(() -> new DomainFailure(
                        ChartFailure.ACCOUNT_FOR_USE_MISSING,
                        "Adopt a chart of accounts, or name an account for " + use + " in it.",
                        Map.of("use", use)));
    }

    /**
     * The account a request names, or the one the organisation's work posts to.
     *
     * @param pointer where the request names it
     * @throws DomainFailure ACCOUNT_FOR_USE_MISSING, LEDGER_ACCOUNT_UNFIT
     */
    public LedgerAccountId accountOr(@Nullable LedgerAccountId named, AccountUse use, String pointer) {
        return named == null ? accountFor(use) : accounts.requirePostedByHand(named, pointer);
    }

    /** The account the organisation's work posts to, where the chart names one. */
    public Optional<LedgerAccountId> ifNamed(AccountUse use) {
        return charts.findAll().firstResultOptional().map(chart -> chart.accounts()
                .get(use));
    }

    /** The account for each use that is named; none without a chart. */
    public Map<AccountUse, LedgerAccountId> uses() {
        return charts.findAll().firstResultOptional().map(Chart::accounts).orElse(Map.of());
    }

    /** What the organisation's work uses an account for; mostly nothing. */
    public Set<AccountUse> usesOf(LedgerAccountId account) {
        return uses().entrySet().stream()
                .filter(use -> use.getValue().equals(account))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Chart find(ChartId id) {
        return charts.findByIdOptional(id.value())
                .orElseThrow(() ->
                        new DomainFailure(ChartFailure.CHART_UNKNOWN, "You have no chart of accounts of this id."));
    }
}
