package coop.minga.finance.surplus.app;

import coop.minga.finance.surplus.SurplusBylawId;
import coop.minga.finance.surplus.SurplusRunId;
import coop.minga.finance.surplus.domain.SurplusBylaw;
import coop.minga.finance.surplus.domain.SurplusFailure;
import coop.minga.finance.surplus.domain.SurplusRun;
import coop.minga.finance.surplus.store.SurplusBylaws;
import coop.minga.finance.surplus.store.SurplusRuns;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What can be asked about by-laws and runs of the surplus.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class SurplusQueries {
    private final SurplusBylaws bylaws;
    private final SurplusRuns runs;
    private final Lists lists;

    SurplusQueries(SurplusBylaws bylaws, SurplusRuns runs, Lists lists) {
        this.bylaws = bylaws;
        this.runs = runs;
        this.lists = lists;
    }

    /** @throws DomainFailure SURPLUS_BYLAW_UNKNOWN */
    public SurplusBylawView get(SurplusBylawId id) {
        return bylaws.findByIdOptional(id.value())
                .map(SurplusBylawView::of)
                .orElseThrow(() -> new DomainFailure(
                        SurplusFailure.SURPLUS_BYLAW_UNKNOWN, "You have no by-law about the surplus of this id."));
    }

    public Page<SurplusBylawView> bylaws(PageParameters parameters) {
        return lists.page(
                        SurplusBylaw.class,
                        SurplusBylawSort.EFFECTIVE_FROM,
                        parameters,
                        (criteria, row) -> List.of(),
                        SurplusBylawSort::valueOf,
                        bylaw -> bylaw.id().value())
                .map(SurplusBylawView::of);
    }

    /** @throws DomainFailure SURPLUS_RUN_UNKNOWN */
    public SurplusRunView get(SurplusRunId id) {
        return runs.findByIdOptional(id.value()).map(SurplusRunView::of).orElseThrow(SurplusQueries::unknown);
    }

    public Page<SurplusRunView> runs(PageParameters parameters) {
        return lists.page(
                        SurplusRun.class,
                        SurplusRunSort.CREATED_AT,
                        parameters,
                        (criteria, row) -> List.of(),
                        SurplusRunSort::valueOf,
                        run -> run.id().value())
                .map(SurplusRunView::of);
    }

    static DomainFailure unknown() {
        return new DomainFailure(SurplusFailure.SURPLUS_RUN_UNKNOWN, "You have no run of the surplus of this id.");
    }
}
