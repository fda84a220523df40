package coop.minga.finance.statement.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.account.app.LedgerAccountQueries;
import coop.minga.finance.account.app.LedgerAccountView;
import coop.minga.finance.budget.BudgetId;
import coop.minga.finance.budget.app.BudgetQueries;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.fund.app.FundQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.statement.app.IncomeStatementView.Figure;
import coop.minga.finance.statement.app.IncomeStatementView.LineView;
import coop.minga.finance.statement.app.IncomeStatementView.SectionView;
import coop.minga.finance.statement.domain.Line;
import coop.minga.finance.statement.domain.Part;
import coop.minga.finance.statement.domain.Section;
import coop.minga.finance.statement.domain.StatementFailure;
import coop.minga.finance.statement.store.StatementFigures;
import coop.minga.platform.money.Amount;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about the books as a whole.
 *
 * <p>Guarantee: answers only from the caller's organisation, in its own currency, inside the caller's transaction.
 */
@ApplicationScoped
public class StatementQueries {
    private final StatementFigures figures;
    private final BudgetQueries budgets;
    private final LedgerAccountQueries accounts;
    private final FundQueries funds;
    private final OrganisationQueries organisations;
    private final Clock clock;

    StatementQueries(
            StatementFigures figures,
            BudgetQueries budgets,
            LedgerAccountQueries accounts,
            FundQueries funds,
            OrganisationQueries organisations,
            Clock clock) {
        this.figures = figures;
        this.budgets = budgets;
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
        LocalDate through = asOf == null ? organisations.today(ground.organisation()) : asOf;
        LocalDate from = since == null ? through.withDayOfYear(1) : since;
        if (through.isBefore(from)) {
            throw DomainFailure.at(
                    StatementFailure.STATEMENT_PERIOD_REVERSED,
                    "?from",
                    "Name a day that is not after " + through + ".");
        }
        List<Line> lines = figures.moved(currency, from, through, ground.knownAt(), ground.fund());
        if (budgetId != null) {
            lines = besideBudget(lines, budgets.share(budgetId, from, through, ground.fund()), currency);
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
                figure(
                        Math.subtractExact(income.minor(), expenditure.minor()),
                        isBudgeted ? Math.subtractExact(income.budgetMinor(), expenditure.budgetMinor()) : null,
                        currency));
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

    private Currency currency(Ground ground) {
        if (ground.fund() != null) {
            funds.get(ground.fund());
        }
        return organisations.currency(ground.organisation());
    }

    private List<Line> besideBudget(List<Line> moved, BudgetQueries.Share budget, Currency currency) {
        if (!budget.currency().equals(currency)) {
            throw DomainFailure.at(
                    StatementFailure.STATEMENT_BUDGET_OF_OTHER_CURRENCY,
                    "?budget",
                    "Name a budget in " + currency + ".");
        }
        Map<UUID, Long> meant = new HashMap<>();
        budget.minorByAccount().forEach((account, minor) -> meant.merge(top(account), minor, Math::addExact));
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

    /** The account that stands for it in a statement: itself, or the one above all that are above it. */
    private UUID top(UUID account) {
        UUID parent = accounts.get(new LedgerAccountId(account)).parent();
        return parent == null ? account : top(parent);
    }

    private static SectionView view(Section section, Currency currency, boolean isBudgeted) {
        return new SectionView(
                figure(section.minor(), isBudgeted ? section.budgetMinor() : null, currency),
                section.lines().stream()
                        .filter(line -> line.minor() != 0 || line.budgetMinor() != null)
                        .map(line -> new LineView(
                                line.account(),
                                line.code(),
                                line.name(),
                                figure(line.minor(), line.budgetMinor(), currency)))
                        .toList());
    }

    private static Figure figure(long minor, @Nullable Long budget, Currency currency) {
        return new Figure(
                Amount.of(minor, currency),
                budget == null ? null : Amount.of(budget, currency),
                budget == null ? null : Amount.of(Math.subtractExact(minor, budget), currency));
    }

    private static @Nullable UUID id(@Nullable FundId fund) {
        return fund == null ? null : fund.value();
    }
}
