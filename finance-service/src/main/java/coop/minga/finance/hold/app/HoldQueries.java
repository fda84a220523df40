package coop.minga.finance.hold.app;

import coop.minga.finance.hold.HoldId;
import coop.minga.finance.hold.domain.Hold;
import coop.minga.finance.hold.domain.HoldFailure;
import coop.minga.finance.hold.store.Holds;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What can be asked about holds.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class HoldQueries {
    private final Holds holds;
    private final Lists lists;

    HoldQueries(Holds holds, Lists lists) {
        this.holds = holds;
        this.lists = lists;
    }

    /** @throws DomainFailure HOLD_UNKNOWN */
    public HoldView get(HoldId id) {
        return HoldView.of(find(id));
    }

    public Page<HoldView> list(PageParameters page, HoldFilter filter) {
        return lists.page(Hold.class, HoldSort.PLACED_AT, page, filter::of, HoldSort::valueOf, hold -> hold.id()
                        .value())
                .map(HoldView::of);
    }

    Hold find(HoldId id) {
        return holds.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(HoldFailure.HOLD_UNKNOWN, "You have no hold of this id."));
    }
}
