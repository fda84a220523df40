package coop.minga.finance.statement.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.budget.app.BudgetQueries;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.statement.app.IncomeStatementView.Figure;
import coop.minga.finance.statement.app.IncomeStatementView.LineView;
import coop.minga.finance.statement.app.IncomeStatementView.SectionView;
import coop.minga.finance.statement.domain.Activity;
import coop.minga.finance.statement.domain.Line;
import coop.minga.finance.statement.domain.Part;
import coop.minga.finance.statement.domain.Section;
import coop.minga.finance.statement.domain.StatementFailure;
import coop.minga.finance.statement.store.StatementFigures;
import coop.minga.finance.statement.store.StatementFigures.CashAccounts;
import coop.minga.finance.statement.store.StatementFigures.CashFlow;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the books as a whole.
 *
 * <p>Guarantee: answers only from the caller's organisation, in its own currency, inside the caller's transaction.
 */
@ApplicationScoped
public class StatementQueries {
    private static final Set<AccountUse> CASH = Set.of(AccountUse.CASH, AccountUse.BANK, AccountUse.MOBILE_MONEY);
    private static final Set<AccountUse> INVESTED =
            Set.of(AccountUse.LIQUID_INVESTMENTS, AccountUse.FINANCIAL_INVESTMENTS);

    private final StatementFigures figures;
    private final BudgetQueries budgets;
    private final ChartQueries chart;
    private final LedgerAccountQueries accounts;
    private final FundQueries funds;
    private final OrganisationQueries organisations;
    private final Clock clock;

    StatementQueries(
            StatementFigures figures,
            BudgetQueries budgets,
            ChartQueries chart,
            LedgerAccountQueries accounts,
            FundQueries funds,
            OrganisationQueries organisations,
            Clock clock) {
        this.figures = figures;
        this.budgets = budgets;
        this.chart = chart;
        this.accounts = accounts;
        this.funds = funds;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param knownAt by what was recorded up to this instant; all of it if null
     * @param fund all funds together if null
     */
    public record Ground(
            OrganisationId organisation,
            @Nullable Instant knownAt,
            @Nullable FundId fund) {}

    /**
     * What was earned and spent from the first to the last day: by default of the year so far.
     *
     * @param budgetId what to set beside it; the part of the budget that falls into these days
     * @throws DomainFailure STATEMENT_PERIOD_REVERSED, STATEMENT_BUDGET_OF_OTHER_CURRENCY, FUND_UNKNOWN, BUDGET_UNKNOWN,
     *     ORGANISATION_NOT_YET_KNOWN
     */
    public IncomeStatementView income(
            Ground ground, @Nullable LocalDate asOf, @Nullable LocalDate since, @Nullable BudgetId budgetId) {
        Currency currency = currency(ground);
        Period period = period(ground, asOf, since);
        LocalDate from = period.from();
        LocalDate through = period.through();
        List<Line> lines = figures.moved(currency, from, through, ground.knownAt(), ground.fund());
        if (budgetId != null) {
            lines = besideBudget(lines, budgets.share(budgetId, from, through, ground.fund()), currency, Set.of());
        }
        boolean isBudgeted = budgetId != null;
        Section income = Section.of(lines, Part.INCOME);
        Section expenditure = Section.of(lines, Part.EXPENDITURE);
        return new IncomeStatementView(
                from,
                through,
                ground.knownAt(),
                id(ground.fund()),
                budgetId == null ? null : budgetId.value(),
                clock.instant(),
                view(income, currency, isBudgeted),
                view(expenditure, currency, isBudgeted),
                Figure.of(
                        Math.subtractExact(income.minor(), expenditure.minor()),
                        isBudgeted ? Math.subtractExact(income.budgetMinor(), expenditure.budgetMinor()) : null,
                        currency));
    }

    /**
     * Where cash came from and went to from the first to the last day, by default of the year so far: directly, by what
     * stood against it in the entries that moved it (IAS 7, 18a).
     *
     * @param budgetId what to set beside it; the part of the budget that falls into these days
     * @throws DomainFailure STATEMENT_PERIOD_REVERSED, STATEMENT_BUDGET_OF_OTHER_CURRENCY, FUND_UNKNOWN, BUDGET_UNKNOWN,
     *     ORGANISATION_NOT_YET_KNOWN, ACCOUNT_FOR_USE_MISSING
     */
    public CashFlowView cashFlow(
            Ground ground, @Nullable LocalDate asOf, @Nullable LocalDate since, @Nullable BudgetId budgetId) {
        Currency currency = currency(ground);
        Period period = period(ground, asOf, since);
        LocalDate from = period.from();
        LocalDate through = period.through();
        Map<AccountUse, LedgerAccountId> uses = chart.uses();
        Set<LedgerAccountId> named = Set.copyOf(uses.values());
        Set<LedgerAccountId> cash = accounts(uses, CASH);
        if (cash.isEmpty()) {
            chart.accountFor(AccountUse.CASH);
        }
        CashFlow flow = figures.cashFlow(
                new CashAccounts(named, cash, onlyForOpening(uses)),
                currency,
                from,
                through,
                ground.knownAt(),
                ground.fund());
        List<Line> lines = flow.lines();
        if (budgetId != null) {
            lines = besideBudget(lines, budgets.share(budgetId, from, through, ground.fund()), currency, named);
        }
        boolean isBudgeted = budgetId != null;
        Map<Activity, List<Line>> of = lines.stream().collect(Collectors.groupingBy(line -> activity(line, uses)));
        return new CashFlowView(
                from,
                through,
                ground.knownAt(),
                id(ground.fund()),
                budgetId == null ? null : budgetId.value(),
                clock.instant(),
                Amount.of(flow.opening(), currency),
                Amount.of(flow.broughtIn(), currency),
                flow(of.getOrDefault(Activity.OPERATING, List.of()), currency, isBudgeted),
                flow(of.getOrDefault(Activity.INVESTING, List.of()), currency, isBudgeted),
                flow(of.getOrDefault(Activity.FINANCING, List.of()), currency, isBudgeted),
                flowed(lines, currency, isBudgeted),
                Amount.of(flow.closing(), currency));
    }

    /**
     * What a fund earned less what it spent from the first to the last day, in the organisation's currency; less than
     * nothing of a loss.
     *
     * @param besides an account that is not counted, such as that of transfers between funds
     * @throws DomainFailure ORGANISATION_NOT_YET_KNOWN
     */
    public Money surplus(
            OrganisationId organisation,
            FundId fund,
            LocalDate from,
            LocalDate through,
            @Nullable LedgerAccountId besides) {
        Currency currency = organisations.currency(organisation);
        return new Money(figures.surplusMinor(currency, fund, from, through, besides), currency);
    }

    /**
     * What there was and what was owed at the end of a day: today's by default.
     *
     * @throws DomainFailure FUND_UNKNOWN, ORGANISATION_NOT_YET_KNOWN
     */
    public BalanceSheetView balance(Ground ground, @Nullable LocalDate asOf) {
        Currency currency = currency(ground);
        LocalDate day = asOf == null ? organisations.today(ground.organisation()) : asOf;
        List<Line> lines = figures.held(currency, day, ground.knownAt(), ground.fund());
        Section liabilities = Section.of(lines, Part.LIABILITIES);
        Section equity = Section.of(lines, Part.EQUITY);
        long surplus = Math.subtractExact(
                Section.of(lines, Part.INCOME).minor(),
                Section.of(lines, Part.EXPENDITURE).minor());
        return new BalanceSheetView(
                day,
                ground.knownAt(),
                id(ground.fund()),
                clock.instant(),
                view(Section.of(lines, Part.ASSETS), currency, false),
                view(liabilities, currency, false),
                view(equity, currency, false),
                Amount.of(surplus, currency),
                Amount.of(Math.addExact(Math.addExact(liabilities.minor(), equity.minor()), surplus), currency));
    }

    /**
     * What every account held at the end of a day: today's by default.
     *
     * @throws DomainFailure FUND_UNKNOWN, ORGANISATION_NOT_YET_KNOWN
     */
    public TrialBalanceView trial(Ground ground, @Nullable LocalDate asOf) {
        Currency currency = currency(ground);
        LocalDate day = asOf == null ? organisations.today(ground.organisation()) : asOf;
        return TrialBalanceView.of(
                day,
                ground.knownAt(),
                id(ground.fund()),
                clock.instant(),
                figures.held(currency, day, ground.knownAt(), ground.fund()),
                currency);
    }

    private record Period(LocalDate from, LocalDate through) {}

    private Period period(Ground ground, @Nullable LocalDate asOf, @Nullable LocalDate since) {
        LocalDate through = asOf == null ? organisations.today(ground.organisation()) : asOf;
        LocalDate from = since == null ? through.withDayOfYear(1) : since;
        if (through.isBefore(from)) {
            throw DomainFailure.at(
                    StatementFailure.STATEMENT_PERIOD_REVERSED,
                    "?from",
                    "Name a day that is not after " + through + ".");
        }
        return new Period(from, through);
    }

    private static Activity activity(Line line, Map<AccountUse, LedgerAccountId> uses) {
        var account = new LedgerAccountId(line.account());
        if (accounts(uses, INVESTED).contains(account)) {
            return Activity.INVESTING;
        }
        return line.part() == Part.EQUITY || account.equals(uses.get(AccountUse.EXTERNAL_CREDIT))
                ? Activity.FINANCING
                : Activity.OPERATING;
    }

    /** An account that serves other uses too says of an entry nothing. */
    private static @Nullable LedgerAccountId onlyForOpening(Map<AccountUse, LedgerAccountId> uses) {
        LedgerAccountId opening = uses.get(AccountUse.OPENING_BALANCES);
        boolean isAlone =
                uses.values().stream().filter(each -> each.equals(opening)).count() == 1;
        return isAlone ? opening : null;
    }

    private static Set<LedgerAccountId> accounts(Map<AccountUse, LedgerAccountId> uses, Set<AccountUse> of) {
        return uses.entrySet().stream()
                .filter(use -> of.contains(use.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private Currency currency(Ground ground) {
        if (ground.fund() != null) {
            funds.get(ground.fund());
        }
        return organisations.currency(ground.organisation());
    }

    private List<Line> besideBudget(
            List<Line> moved, BudgetQueries.Share budget, Currency currency, Set<LedgerAccountId> named) {
        if (!budget.currency().equals(currency)) {
            throw DomainFailure.at(
                    StatementFailure.STATEMENT_BUDGET_OF_OTHER_CURRENCY,
                    "?budget",
                    "Name a budget in " + currency + ".");
        }
        Map<UUID, Long> meant = new HashMap<>();
        budget.minorByAccount().forEach((account, minor) -> meant.merge(top(account, named), minor, Math::addExact));
        List<Line> lines = new ArrayList<>();
        for (Line line : moved) {
            Long minor = meant.remove(line.account());
            lines.add(new Line(
                    line.account(),
                    line.code(),
                    line.name(),
                    line.part(),
                    line.minor(),
                    minor == null ? Long.valueOf(0) : minor));
        }
        meant.forEach((account, minor) -> {
            LedgerAccountView view = accounts.get(new LedgerAccountId(account));
            lines.add(new Line(
                    account,
                    view.code(),
                    view.name(),
                    Part.ofClass(view.accountClass().name()),
                    0,
                    minor));
        });
        lines.sort(Comparator.comparing(Line::code));
        return lines;
    }

    /** The account that stands for it in a statement: the nearest that is named, or that has none above it. */
    private UUID top(UUID account, Set<LedgerAccountId> named) {
        var id = new LedgerAccountId(account);
        UUID parent = named.contains(id) ? null : accounts.get(id).parent();
        return parent == null ? account : top(parent, named);
    }

    private static SectionView view(Section section, Currency currency, boolean isBudgeted) {
        return new SectionView(
                Figure.of(section.minor(), isBudgeted ? section.budgetMinor() : null, currency),
                section.lines().stream()
                        .filter(line -> line.minor() != 0 || line.budgetMinor() != null)
                        .map(line -> new LineView(
                                line.account(),
                                line.code(),
                                line.name(),
                                Figure.of(line.minor(), line.budgetMinor(), currency)))
                        .toList());
    }

    private static SectionView flow(List<Line> lines, Currency currency, boolean isBudgeted) {
        return new SectionView(
                flowed(lines, currency, isBudgeted),
                lines.stream()
                        .filter(line -> line.minor() != 0 || line.budgetMinor() != null)
                        .map(line -> new LineView(
                                line.account(),
                                line.code(),
                                line.name(),
                                Figure.of(line.cashMinor(), line.budgetCashMinor(), currency)))
                        .toList());
    }

    private static Figure flowed(List<Line> lines, Currency currency, boolean isBudgeted) {
        long minor = lines.stream().mapToLong(Line::cashMinor).reduce(0, Math::addExact);
        long meant = lines.stream()
                .map(Line::budgetCashMinor)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
        return Figure.of(minor, isBudgeted ? meant : null, currency);
    }

    private static @Nullable UUID id(@Nullable FundId fund) {
        return fund == null ? null : fund.value();
    }
}
