package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.drawer.domain.DrawerFailure;
import coop.minga.finance.drawer.domain.Handover;
import coop.minga.finance.drawer.store.CashDrawers;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about cash drawers.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction; a collector is shown the
 * own ones alone.
 */
@ApplicationScoped
public class DrawerQueries {
    private final CashDrawers drawers;
    private final Lists lists;

    DrawerQueries(CashDrawers drawers, Lists lists) {
        this.drawers = drawers;
        this.lists = lists;
    }

    /**
     * One drawer.
     *
     * @param onlyOf the collector who may see no others; null for whoever may see all
     * @throws DomainFailure DRAWER_UNKNOWN
     */
    public DrawerView get(DrawerId id, @Nullable String onlyOf) {
        return DrawerView.of(find(id, onlyOf));
    }

    public Page<DrawerView> list(PageParameters page, DrawerFilter filter) {
        return lists.page(
                        CashDrawer.class,
                        DrawerSort.OPENED_AT,
                        page,
                        filter::of,
                        DrawerSort::valueOf,
                        drawer -> drawer.id().value())
                .map(DrawerView::of);
    }

    /** @throws DomainFailure DRAWER_UNKNOWN */
    public Page<HandoverView> handovers(PageParameters page, DrawerId id, @Nullable String onlyOf) {
        Currency currency = find(id, onlyOf).currency();
        return lists.page(
                        Handover.class,
                        HandoverSort.RECORDED_AT,
                        page,
                        (criteria, row) -> List.of(criteria.equal(row.get("drawer"), id.value())),
                        HandoverSort::valueOf,
                        Handover::id)
                .map(handover -> HandoverView.of(handover, currency));
    }

    private CashDrawer find(DrawerId id, @Nullable String onlyOf) {
        return required(drawers.findByIdOptional(id.value())
                .filter(drawer -> onlyOf == null || drawer.collector().equals(onlyOf)));
    }

    static CashDrawer required(Optional<CashDrawer> drawer) {
        return drawer.orElseThrow(
                () -> new DomainFailure(DrawerFailure.DRAWER_UNKNOWN, "You have no cash drawer of this id."));
    }
}
