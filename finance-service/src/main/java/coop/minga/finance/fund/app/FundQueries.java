package coop.minga.finance.fund.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.domain.Fund;
import coop.minga.finance.fund.domain.FundFailure;
import coop.minga.finance.fund.domain.FundKind;
import coop.minga.finance.fund.store.Funds;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about funds.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class FundQueries {
    private final Funds funds;
    private final Lists lists;

    FundQueries(Funds funds, Lists lists) {
        this.funds = funds;
        this.lists = lists;
    }

    /** @throws DomainFailure FUND_UNKNOWN */
    public FundView get(FundId id) {
        return FundView.of(find(id));
    }

    public Page<FundView> list(PageParameters page) {
        return lists.page(
                        Fund.class,
                        FundSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        FundSort::valueOf,
                        fund -> fund.id().value())
                .map(FundView::of);
    }

    /**
     * Whether a fund is lent, comes back and is lent again.
     *
     * @throws DomainFailure FUND_UNKNOWN
     */
    public boolean revolves(FundId id) {
        return find(id).kind() == FundKind.REVOLVING;
    }

    Fund find(FundId id) {
        return funds.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(FundFailure.FUND_UNKNOWN, "You have no fund of this id."));
    }
}
