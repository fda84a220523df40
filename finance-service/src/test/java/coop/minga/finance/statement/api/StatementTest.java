package coop.minga.finance.statement.api;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class StatementTest {
    private static final String R33 = "/api/v1/reports/R33/";

    private Tenant union;
    private UUID cash;
    private UUID dues;
    private UUID rent;

    @BeforeEach
    void begin() {
        union = Tenant.register().withGeneralFund();
        cash = union.account("1010", "ASSET");
        dues = union.account("4010", "INCOME");
        rent = union.account("5010", "EXPENSE");
    }

    @Test
    void tellsWhatWasEarnedAndSpentInThePeriodAndWhatIsThereAtItsEnd() {
        post("100.00", cash, dues, "2026-01-31");
        post("40.00", rent, cash, "2026-02-01");
        post("7.00", cash, dues, "2026-04-01");
        income(Map.of("from", "2026-02-01", "asOf", "2026-03-31"))
                .body("income.lines", is(List.of()))
                .body("expenditure.lines.code", contains("5010"))
                .body("expenditure.total.amount.amount", equalTo("40.00"))
                .body("surplus.amount.amount", equalTo("-40.00"), "surplus.budget", nullValue());
        income(Map.of("asOf", "2026-03-31"))
                .body("from", equalTo("2026-01-01"), "surplus.amount.amount", equalTo("60.00"));
        balance(Map.of("asOf", "2026-03-31"))
                .body("assets.total.amount.amount", equalTo("60.00"))
                .body("surplus.amount", equalTo("60.00"))
                .body("liabilitiesEquityAndSurplus.amount", equalTo("60.00"));
        balance(Map.of()).body("assets.total.amount.amount", equalTo("67.00"));
        union.as("auditor")
                .list(R33 + "income-statement", Map.of("from", "2026-02-01", "asOf", "2026-01-31"))
                .spec(problem(400, "STATEMENT_PERIOD_REVERSED"));
    }

    @Test
    void answersAsItWasFiled() {
        post("100.00", cash, dues, "2026-01-31");
        String filedAt = post("1.00", cash, dues, "2026-01-30").extract().path("recordedAt");
        post("50.00", cash, dues, "2026-01-15");
        post("7.00", cash, dues, "2026-01-31");
        Map<String, String> filed = Map.of("asOf", "2026-01-31", "knownAt", filedAt);
        income(filed).body("surplus.amount.amount", equalTo("101.00"));
        balance(filed).body("assets.total.amount.amount", equalTo("101.00"));
        balance(Map.of("asOf", "2026-01-31")).body("assets.total.amount.amount", equalTo("158.00"));
    }

    @Test
    void anAccountStandsForAllBelowIt() {
        UUID branch =
                union.account(Map.of("code", "1011", "name", "Branch", "class", "ASSET", "parent", cash.toString()));
        UUID box = union.account(Map.of("code", "1012", "name", "Box", "class", "ASSET", "parent", branch.toString()));
        post("10.00", cash, dues, "2026-01-31");
        post("5.00", branch, dues, "2026-01-31");
        post("2.00", box, dues, "2026-01-31");
        balance(Map.of())
                .body("assets.lines.code", contains("1010"))
                .body("assets.lines.figure.amount.amount", contains("17.00"));
    }

    @Test
    void setsTheBudgetOfTheDaysBesideThem() {
        UUID travel = union.account("5020", "EXPENSE");
        UUID fuel =
                union.account(Map.of("code", "5021", "name", "Fuel", "class", "EXPENSE", "parent", travel.toString()));
        UUID budget = Api.id(union.as("treasurer")
                .post(
                        "/api/v1/budgets",
                        Map.of(
                                "name", "2026",
                                "from", "2026-01-01",
                                "through", "2026-12-31",
                                "lines", List.of(line(rent, "365.00"), line(fuel, "730.00"))))
                .statusCode(201));
        post("40.00", rent, cash, "2026-01-10");
        post("3.00", cash, dues, "2026-01-10");
        income(Map.of("from", "2026-01-01", "asOf", "2026-01-31", "budget", budget.toString()))
                .body("expenditure.lines.code", contains("5010", "5020"))
                .body("expenditure.lines.figure.amount.amount", contains("40.00", "0.00"))
                .body("expenditure.lines.figure.budget.amount", contains("31.00", "62.00"))
                .body("expenditure.lines.figure.difference.amount", contains("9.00", "-62.00"))
                .body("income.lines.figure.difference.amount", contains("3.00"))
                .body("surplus.difference.amount", equalTo("56.00"));
        union.as("auditor")
                .list(
                        R33 + "income-statement",
                        Map.of("budget", UUID.randomUUID().toString()))
                .spec(problem(404, "BUDGET_UNKNOWN"));
    }

    @Test
    void balancesInEachFundOnEachDayWhateverWasPosted() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        UUID grant = union.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT"));
        List<UUID> accounts =
                List.of(cash, dues, rent, union.account("2010", "LIABILITY"), union.account("3010", "EQUITY"));
        List<UUID> funds = List.of(union.id(), grant);
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int debit = random.nextInt(accounts.size());
            int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            var each = new Posted(
                    accounts.get(debit),
                    accounts.get(credit),
                    funds.get(random.nextInt(2)),
                    1L + random.nextInt(100_000),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)));
            posted.add(each);
            post(each);
        }
        for (int day = 0; day <= 60; day += 12) {
            LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(day);
            for (UUID fund : funds) {
                var view = balance(Map.of("asOf", asOf.toString(), "fund", fund.toString()))
                        .extract();
                String as = "seed " + seed + ", " + asOf;
                assertThat(view.<String>path("assets.total.amount.amount"))
                        .as(as)
                        .isEqualTo(view.<String>path("liabilitiesEquityAndSurplus.amount"))
                        .isEqualTo(amount(posted, fund, asOf));
                var trial = report("trial-balance", Map.of("asOf", asOf.toString(), "fund", fund.toString()))
                        .extract();
                assertThat(trial.<String>path("debits.amount"))
                        .as(as)
                        .isEqualTo(trial.<String>path("credits.amount"))
                        .isEqualTo(sum(trial.path("lines.debit.amount")))
                        .isEqualTo(sum(trial.path("lines.credit.amount")));
            }
        }
    }

    @Test
    void theFileHasTheSameFigures() {
        union.as("treasurer")
                .post("/api/v1/ledger-accounts", Map.of("code", "5030", "name", "=1+1", "class", "EXPENSE"));
        post("100.00", cash, dues, "2026-01-31");
        post("40.00", rent, cash, "2026-02-01");
        assertThat(csv("income-statement?from=2026-01-01")).isEqualTo(lines(StatementExamples.INCOME_CSV));
        assertThat(csv("balance-sheet")).isEqualTo(lines(StatementExamples.BALANCE_CSV));
        assertThat(csv("trial-balance")).isEqualTo(lines(StatementExamples.TRIAL_CSV));
        union.as("auditor")
                .list(R33 + "balance-sheet", Map.of("format", "xlsx"))
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats"));
    }

    /** All but the line that tells when it was made. */
    private List<String> csv(String statement) {
        return lines(union.as("auditor")
                .list(R33 + statement, Map.of("asOf", "2026-12-31", "format", "csv"))
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"R33-"))
                .extract()
                .asString());
    }

    private static List<String> lines(String csv) {
        return csv.lines().map(line -> line.replaceFirst(" generatedAt=.*", "")).toList();
    }

    private record Posted(UUID debit, UUID credit, UUID fund, long minor, LocalDate day) {}

    /** What was put into cash less what was taken out of it: the only asset. */
    private String amount(List<Posted> posted, UUID fund, LocalDate asOf) {
        long minor = posted.stream()
                .filter(each -> each.fund().equals(fund) && !each.day().isAfter(asOf))
                .mapToLong(each ->
                        each.debit().equals(cash) ? each.minor() : each.credit().equals(cash) ? -each.minor() : 0)
                .sum();
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static String sum(List<String> amounts) {
        return amounts.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }

    private void post(Posted each) {
        String amount = BigDecimal.valueOf(each.minor(), 2).toPlainString();
        union.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "effectiveOn",
                                each.day().toString(),
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", amount, each.debit(), each.fund()),
                                        Tenant.line("CREDIT", amount, each.credit(), each.fund()))))
                .statusCode(201);
    }

    private ValidatableResponse post(String amount, UUID debit, UUID credit, String day) {
        Map<String, Object> entry = new HashMap<>(Tenant.move(amount, debit, credit));
        entry.put("effectiveOn", day);
        return union.as("treasurer").post("/api/v1/journal-entries", entry).statusCode(201);
    }

    private static Map<String, ?> line(UUID account, String amount) {
        return Map.of("account", account, "amount", Map.of("amount", amount, "currency", "KES"));
    }

    private ValidatableResponse income(Map<String, String> query) {
        return report("income-statement", query);
    }

    private ValidatableResponse balance(Map<String, String> query) {
        return report("balance-sheet", query);
    }

    private ValidatableResponse report(String statement, Map<String, String> query) {
        return union.as("auditor").list(R33 + statement, query).statusCode(200);
    }
}
