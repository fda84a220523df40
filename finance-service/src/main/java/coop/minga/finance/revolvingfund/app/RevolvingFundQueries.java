package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.revolvingfund.FundGrantId;
import coop.minga.finance.revolvingfund.domain.FundGrant;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundFailure;
import coop.minga.finance.revolvingfund.store.FundFigures;
import coop.minga.finance.revolvingfund.store.FundGrants;
import coop.minga.finance.revolvingfund.store.RevolvingFunds;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about revolving funds.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class RevolvingFundQueries {
    private final RevolvingFunds funds;
    private final FundGrants grants;
    private final FundFigures figures;
    private final ChartQueries chart;
    private final OrganisationQueries organisations;
    private final Lists lists;

    RevolvingFundQueries(
            RevolvingFunds funds,
            FundGrants grants,
            FundFigures figures,
            ChartQueries chart,
            OrganisationQueries organisations,
            Lists lists) {
        this.funds = funds;
        this.grants = grants;
        this.figures = figures;
        this.chart = chart;
        this.organisations = organisations;
        this.lists = lists;
    }

    /** @throws DomainFailure REVOLVING_FUND_UNKNOWN */
    public RevolvingFundView get(FundId id) {
        return RevolvingFundView.of(find(id));
    }

    public Page<RevolvingFundView> list(PageParameters page) {
        return lists.page(
                        RevolvingFund.class,
                        RevolvingFundSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        RevolvingFundSort::valueOf,
                        fund -> fund.id().value())
                .map(RevolvingFundView::of);
    }

    /** @throws DomainFailure FUND_GRANT_UNKNOWN */
    public FundGrantView grant(FundGrantId id) {
        return FundGrantView.of(grants.findByIdOptional(id.value()).orElseThrow(RevolvingFundQueries::unknownGrant));
    }

    /** @param fund all if null */
    public Page<FundGrantView> grants(PageParameters page, @Nullable FundId fund) {
        return lists.page(
                        FundGrant.class,
                        FundGrantSort.RECORDED_AT,
                        page,
                        (criteria, row) ->
                                fund == null ? List.of() : List.of(criteria.equal(row.get("fund"), fund.value())),
                        FundGrantSort::valueOf,
                        grant -> grant.id().value())
                .map(FundGrantView::of);
    }

    /**
     * What a fund has done by the end of a day.
     *
     * @param asOf today if null
     * @param knownAt by what was recorded up to this instant; all of it if null
     * @throws DomainFailure REVOLVING_FUND_UNKNOWN, ACCOUNT_FOR_USE_MISSING
     */
    public FundFiguresView figures(FundId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        RevolvingFund fund = find(id);
        LocalDate day = asOf == null ? organisations.today(fund.organisation()) : asOf;
        return FundFiguresView.of(
                id,
                day,
                knownAt,
                figures.at(id, chart.accountFor(AccountUse.LOANS), money(), day, knownAt),
                fund.currency());
    }

    /** The accounts of the box, the bank and mobile money. */
    List<LedgerAccountId> money() {
        return Stream.of(AccountUse.CASH, AccountUse.BANK, AccountUse.MOBILE_MONEY)
                .flatMap(use -> chart.ifNamed(use).stream())
                .toList();
    }

    private RevolvingFund find(FundId id) {
        return funds.findByIdOptional(id.value()).orElseThrow(RevolvingFundQueries::unknown);
    }

    static DomainFailure unknown() {
        return new DomainFailure(RevolvingFundFailure.REVOLVING_FUND_UNKNOWN, "You have no revolving fund of this id.");
    }

    static DomainFailure unknownGrant() {
        return new DomainFailure(RevolvingFundFailure.FUND_GRANT_UNKNOWN, "You have no grant of this id.");
    }
}
