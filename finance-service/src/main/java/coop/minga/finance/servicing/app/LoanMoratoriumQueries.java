package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.LoanMoratoriumId;
import coop.minga.finance.servicing.domain.LoanMoratorium;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.finance.servicing.store.LoanMoratoria;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What can be asked about moratoria.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanMoratoriumQueries {
    private final LoanMoratoria moratoria;
    private final Lists lists;

    LoanMoratoriumQueries(LoanMoratoria moratoria, Lists lists) {
        this.moratoria = moratoria;
        this.lists = lists;
    }

    /** @throws DomainFailure MORATORIUM_UNKNOWN */
    public LoanMoratoriumView get(LoanMoratoriumId id) {
        LoanMoratorium found = moratoria
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        ServicingFailure.MORATORIUM_UNKNOWN, "You have carried out no moratorium of this id."));
        return LoanMoratoriumView.of(found, moratoria.counts(List.of(id)).getOrDefault(id, 0L));
    }

    public Page<LoanMoratoriumView> list(PageParameters parameters) {
        Page<LoanMoratorium> page = lists.page(
                LoanMoratorium.class,
                LoanMoratoriumSort.RECORDED_AT,
                parameters,
                (criteria, row) -> List.of(),
                LoanMoratoriumSort::valueOf,
                each -> each.id().value());
        Map<LoanMoratoriumId, Long> counts =
                moratoria.counts(page.items().stream().map(LoanMoratorium::id).toList());
        return page.map(each -> LoanMoratoriumView.of(each, counts.getOrDefault(each.id(), 0L)));
    }

    /**
     * The loans that it put off; no more than one request can.
     *
     * @throws DomainFailure MORATORIUM_UNKNOWN
     */
    public Page<ShiftedLoanView> loans(LoanMoratoriumId id) {
        get(id);
        return Page.whole(
                moratoria.shifted(id).stream().map(ShiftedLoanView::of).toList());
    }
}
