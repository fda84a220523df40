package coop.minga.finance.dues.app;

import coop.minga.finance.dues.DuesPlanId;
import coop.minga.finance.dues.domain.DuesFailure;
import coop.minga.finance.dues.domain.DuesPlan;
import coop.minga.finance.dues.domain.DuesPlanVersion;
import coop.minga.finance.dues.store.DuesPlanVersions;
import coop.minga.finance.dues.store.DuesPlans;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be asked about dues plans.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class DuesPlanQueries {
    private final DuesPlans plans;
    private final DuesPlanVersions versions;
    private final Lists lists;

    DuesPlanQueries(DuesPlans plans, DuesPlanVersions versions, Lists lists) {
        this.plans = plans;
        this.versions = versions;
        this.lists = lists;
    }

    /** @throws DomainFailure DUES_PLAN_UNKNOWN */
    public DuesPlanView get(DuesPlanId id) {
        return DuesPlanView.of(find(id), versions.of(List.of(id)));
    }

    public Page<DuesPlanView> list(PageParameters parameters) {
        Page<DuesPlan> page = lists.page(
                DuesPlan.class,
                DuesPlanSort.CREATED_AT,
                parameters,
                (criteria, row) -> List.of(),
                DuesPlanSort::valueOf,
                plan -> plan.id().value());
        Map<DuesPlanId, List<DuesPlanVersion>> found = versions(page.items());
        return page.map(plan -> DuesPlanView.of(plan, found.getOrDefault(plan.id(), List.of())));
    }

    DuesPlan find(DuesPlanId id) {
        return plans.findByIdOptional(id.value())
                .orElseThrow(
                        () -> new DomainFailure(DuesFailure.DUES_PLAN_UNKNOWN, "You have no dues plan of this id."));
    }

    List<DuesPlan> all() {
        return plans.listAll();
    }

    Map<DuesPlanId, List<DuesPlanVersion>> versions(Collection<DuesPlan> of) {
        return versions.of(of.stream().map(DuesPlan::id).toList()).stream()
                .collect(Collectors.groupingBy(DuesPlanVersion::plan));
    }
}
