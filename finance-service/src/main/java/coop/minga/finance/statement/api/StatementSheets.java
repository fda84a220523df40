package coop.minga.finance.statement.api;

import coop.minga.finance.statement.app.BalanceSheetView;
import coop.minga.finance.statement.app.CashFlowView;
import coop.minga.finance.statement.app.IncomeStatementView;
import coop.minga.finance.statement.app.IncomeStatementView.Figure;
import coop.minga.finance.statement.app.IncomeStatementView.SectionView;
import coop.minga.finance.statement.app.TrialBalanceView;
import coop.minga.platform.money.Amount;
import coop.minga.platform.sheet.Sheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements as lines of a sheet.
 *
 * <p>Guarantee: the same figures as the view; amounts are numbers.
 */
final class StatementSheets {
    private static final List<String> HEAD = List.of("section", "level", "code", "name", "amount");
    private static final List<String> HEAD_BESIDE_BUDGET =
            List.of("section", "level", "code", "name", "amount", "budget", "difference");

    private StatementSheets() {}

    static Sheet of(CashFlowView view) {
        List<List<@Nullable Object>> body = new ArrayList<>();
        body.add(line("OPENING", "TOTAL", null, null, new Figure(view.opening(), null, null)));
        body.add(line("BROUGHT_IN", "TOTAL", null, null, new Figure(view.broughtIn(), null, null)));
        add(body, "OPERATING", view.operating());
        add(body, "INVESTING", view.investing());
        add(body, "FINANCING", view.financing());
        body.add(line("CHANGE", "TOTAL", null, null, view.change()));
        body.add(line("CLOSING", "TOTAL", null, null, new Figure(view.closing(), null, null)));
        return new Sheet(
                HEAD_BESIDE_BUDGET,
                body,
                ground(
                        "cash-flow from=" + view.from() + " through=" + view.through(),
                        view.closing(),
                        view.fund(),
                        view.knownAt(),
                        view.generatedAt(),
                        view.budget()));
    }

    static Sheet of(IncomeStatementView view) {
        List<List<@Nullable Object>> body = new ArrayList<>();
        add(body, "INCOME", view.income());
        add(body, "EXPENDITURE", view.expenditure());
        body.add(line("SURPLUS", "TOTAL", null, null, view.surplus()));
        return new Sheet(
                HEAD_BESIDE_BUDGET,
                body,
                ground(
                        "income-statement from=" + view.from() + " through=" + view.through(),
                        view.surplus().amount(),
                        view.fund(),
                        view.knownAt(),
                        view.generatedAt(),
                        view.budget()));
    }

    static Sheet of(BalanceSheetView view) {
        List<List<@Nullable Object>> body = new ArrayList<>();
        add(body, "ASSETS", view.assets());
        add(body, "LIABILITIES", view.liabilities());
        add(body, "EQUITY", view.equity());
        body.add(line("SURPLUS", "TOTAL", null, null, new Figure(view.surplus(), null, null)));
        return new Sheet(
                HEAD,
                body.stream().map(line -> line.subList(0, HEAD.size())).toList(),
                ground(
                        "balance-sheet asOf=" + view.asOf(),
                        view.surplus(),
                        view.fund(),
                        view.knownAt(),
                        view.generatedAt(),
                        null));
    }

    static Sheet of(TrialBalanceView view) {
        List<List<@Nullable Object>> body = new ArrayList<>();
        view.lines()
                .forEach(each -> body.add(Arrays.asList(
                        "ACCOUNT", each.code(), each.name(), number(each.debit()), number(each.credit()))));
        body.add(Arrays.asList("TOTAL", null, null, number(view.debits()), number(view.credits())));
        return new Sheet(
                List.of("level", "code", "name", "debit", "credit"),
                body,
                ground(
                        "trial-balance asOf=" + view.asOf(),
                        view.debits(),
                        view.fund(),
                        view.knownAt(),
                        view.generatedAt(),
                        null));
    }

    private static List<String> ground(
            String what,
            Amount anyAmount,
            @Nullable UUID fund,
            @Nullable Instant knownAt,
            Instant generatedAt,
            @Nullable UUID budget) {
        return List.of("report=R33 " + what + " currency=" + anyAmount.currency() + " fund="
                + (fund == null ? "all" : fund) + (budget == null ? "" : " budget=" + budget)
                + (knownAt == null ? "" : " knownAt=" + knownAt) + " generatedAt=" + generatedAt);
    }

    private static void add(List<List<@Nullable Object>> body, String name, SectionView section) {
        section.lines().forEach(each -> body.add(line(name, "ACCOUNT", each.code(), each.name(), each.figure())));
        body.add(line(name, "TOTAL", null, null, section.total()));
    }

    private static List<@Nullable Object> line(
            String section, String level, @Nullable String code, @Nullable String name, Figure figure) {
        return Arrays.asList(
                section,
                level,
                code,
                name,
                number(figure.amount()),
                number(figure.budget()),
                number(figure.difference()));
    }

    private static @Nullable BigDecimal number(@Nullable Amount amount) {
        return amount == null ? null : new BigDecimal(amount.amount());
    }
}
