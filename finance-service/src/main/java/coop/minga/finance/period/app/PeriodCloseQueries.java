package coop.minga.finance.period.app;

import coop.minga.finance.period.PeriodCloseId;
import coop.minga.finance.period.domain.PeriodClose;
import coop.minga.finance.period.domain.PeriodFailure;
import coop.minga.finance.period.store.PeriodCloses;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be asked about closed periods.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class PeriodCloseQueries {
    private final PeriodCloses closes;
    private final Lists lists;

    PeriodCloseQueries(PeriodCloses closes, Lists lists) {
        this.closes = closes;
        this.lists = lists;
    }

    /** @throws DomainFailure PERIOD_CLOSE_UNKNOWN */
    public PeriodCloseView get(PeriodCloseId id) {
        return closes.findByIdOptional(id.value())
                .map(PeriodCloseView::of)
                .orElseThrow(() ->
                        new DomainFailure(PeriodFailure.PERIOD_CLOSE_UNKNOWN, "You have no period close of this id."));
    }

    /** Whether nothing takes effect on a day any more. */
    public boolean isClosed(LocalDate day) {
        return closes.count("through >= ?1", day) > 0;
    }

    public Page<PeriodCloseView> list(PageParameters page) {
        return lists.page(
                        PeriodClose.class,
                        PeriodCloseSort.RECORDED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        PeriodCloseSort::valueOf,
                        close -> close.id().value())
                .map(PeriodCloseView::of);
    }
}
