package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.DuesWaiverId;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesWaiver;
import coop.minga.finance.dues.store.DuesWaivers;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about waivers.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class DuesWaiverQueries {
    private final DuesWaivers waivers;
    private final Lists lists;

    DuesWaiverQueries(DuesWaivers waivers, Lists lists) {
        this.waivers = waivers;
        this.lists = lists;
    }

    /** @throws DomainFailure DUES_WAIVER_UNKNOWN */
    public DuesWaiverView get(DuesWaiverId id) {
        return DuesWaiverView.of(find(id));
    }

    /** @param account all accounts' if null */
    public Page<DuesWaiverView> list(PageParameters page, @Nullable DuesAccountId account) {
        return lists.page(
                        DuesWaiver.class,
                        DuesWaiverSort.GRANTED_AT,
                        page,
                        (criteria, row) -> account == null
                                ? List.of()
                                : List.of(criteria.equal(row.get("account"), account.value())),
                        DuesWaiverSort::valueOf,
                        waiver -> waiver.id().value())
                .map(DuesWaiverView::of);
    }

    DuesWaiver find(DuesWaiverId id) {
        return waivers.findByIdOptional(id.value()).orElseThrow(DuesWaiverQueries::unknown);
    }

    /** @throws DomainFailure DUES_WAIVER_UNKNOWN */
    DuesAccountId accountOf(DuesWaiverId id) {
        return waivers.accountOf(id).orElseThrow(DuesWaiverQueries::unknown);
    }

    private static DomainFailure unknown() {
        return new DomainFailure(DuesFailure.DUES_WAIVER_UNKNOWN, "You have no waiver of this id.");
    }
}
