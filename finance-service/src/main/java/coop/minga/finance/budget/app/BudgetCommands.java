package coop.minga.finance.budget.app;

import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.budget.domain.Budget;
import coop.minga.finance.budget.domain.BudgetFailure;
import coop.minga.finance.budget.domain.BudgetLine;
import coop.minga.finance.budget.domain.BudgetPlan;
import coop.minga.finance.budget.store.Budgets;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with budgets.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class BudgetCommands {
    private final Budgets budgets;
    private final BudgetQueries queries;
    private final LedgerAccountQueries accounts;
    private final FundQueries funds;
    private final OrganisationQueries organisations;
    private final Clock clock;

    BudgetCommands(
            Budgets budgets,
            BudgetQueries queries,
            LedgerAccountQueries accounts,
            FundQueries funds,
            OrganisationQueries organisations,
            Clock clock) {
        this.budgets = budgets;
        this.queries = queries;
        this.accounts = accounts;
        this.funds = funds;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN, LEDGER_ACCOUNT_UNKNOWN, FUND_UNKNOWN,
     *     BUDGET_ACCOUNT_NOT_BUDGETED; the database: BUDGET_ID_TAKEN
     */
    public BudgetView create(Caller caller, BudgetId id, Function<Currency, BudgetPlan> asked) {
        var organisation = new OrganisationId(caller.organisation());
        Currency currency = organisations.currency(organisation);
        Budget budget = new Budget(
                id,
                organisation,
                currency,
                checked(asked.apply(currency), currency),
                caller.subject(),
                clock.instant());
        budgets.persistAndFlush(budget);
        return BudgetView.of(budget);
    }

    /** @throws DomainFailure BUDGET_UNKNOWN, STALE, BUDGET_TRANSITION_ILLEGAL, and those of {@link #create} */
    public BudgetView write(Caller caller, BudgetId id, IfMatch ifMatch, Function<Currency, BudgetPlan> asked) {
        return change(
                id,
                ifMatch,
                budget -> budget.write(
                        checked(asked.apply(budget.currency()), budget.currency()), caller.subject(), clock.instant()));
    }

    /** @throws DomainFailure BUDGET_UNKNOWN, BUDGET_CHECKER_IS_MAKER, BUDGET_TRANSITION_ILLEGAL */
    public BudgetView adopt(Caller caller, BudgetId id) {
        return change(id, null, budget -> budget.adopt(caller.subject(), clock.instant()));
    }

    /** @throws DomainFailure BUDGET_UNKNOWN, BUDGET_TRANSITION_ILLEGAL */
    public BudgetView withdraw(BudgetId id) {
        return change(id, null, budget -> budget.withdraw(clock.instant()));
    }

    private BudgetView change(BudgetId id, @Nullable IfMatch ifMatch, Consumer<Budget> step) {
        Budget budget = queries.find(id);
        if (ifMatch != null) {
            ifMatch.check(budget.version());
        }
        step.accept(budget);
        budgets.flush();
        return BudgetView.of(budget);
    }

    private BudgetPlan checked(BudgetPlan plan, Currency currency) {
        plan.lines().stream().map(BudgetLine::fund).distinct().forEach(funds::get);
        List<BudgetLine> lines = plan.lines();
        for (int i = 0; i < lines.size(); i++) {
            LedgerAccountView account = accounts.get(lines.get(i).account());
            if (!account.accountClass().isOfSurplus() || !account.currency().equals(currency.getCurrencyCode())) {
                throw DomainFailure.at(
                        BudgetFailure.BUDGET_ACCOUNT_NOT_BUDGETED,
                        "/lines/" + i + "/account",
                        "Name an account of class INCOME or EXPENSE in " + currency + ".");
            }
        }
        return plan;
    }
}
