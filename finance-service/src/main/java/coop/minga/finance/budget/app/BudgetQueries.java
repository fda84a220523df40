package coop.minga.finance.budget.app;

import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.budget.domain.Budget;
import coop.minga.finance.budget.domain.BudgetFailure;
import coop.minga.finance.budget.domain.BudgetLine;
import coop.minga.finance.budget.domain.BudgetPlan;
import coop.minga.finance.budget.store.Budgets;
import coop.minga.finance.fund.FundId;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about budgets.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class BudgetQueries {
    private final Budgets budgets;
    private final Lists lists;

    BudgetQueries(Budgets budgets, Lists lists) {
        this.budgets = budgets;
        this.lists = lists;
    }

    /**
     * What a budget means for some days.
     *
     * @param minorByAccount minor units, of all funds asked for together
     */
    public record Share(Currency currency, Map<UUID, Long> minorByAccount) {}

    /** @throws DomainFailure BUDGET_UNKNOWN */
    public BudgetView get(BudgetId id) {
        return BudgetView.of(find(id));
    }

    public Page<BudgetView> list(PageParameters page) {
        return lists.page(
                        Budget.class,
                        BudgetSort.CREATED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        BudgetSort::valueOf,
                        budget -> budget.id().value())
                .map(BudgetView::of);
    }

    /**
     * The part of a budget that falls into some days, in proportion to their number.
     *
     * @param fund all funds if null
     * @throws DomainFailure BUDGET_UNKNOWN
     */
    public Share share(BudgetId id, LocalDate from, LocalDate through, @Nullable FundId fund) {
        Budget budget = find(id);
        BudgetPlan plan = budget.plan();
        Map<UUID, Long> parts = new HashMap<>();
        for (BudgetLine line : plan.lines()) {
            if (fund == null || fund.equals(line.fund())) {
                parts.merge(line.account().value(), plan.partOf(line, from, through), Math::addExact);
            }
        }
        return new Share(budget.currency(), parts);
    }

    Budget find(BudgetId id) {
        return budgets.findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(BudgetFailure.BUDGET_UNKNOWN, "You have no budget of this id."));
    }
}
