package coop.minga.finance.statement.api;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CashFlowTest {
    private static final String CASH_FLOW = "/api/v1/reports/R33/cash-flow";
    private static final Set<String> CASH = Set.of("1010", "1020", "1030");

    private Tenant sacco;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund().withChart();
    }

    @Test
    void tellsWhereCashCameFromAndWentTo() {
        post(
                "2026-01-02",
                debit("1010", "250.00"),
                debit("1100", "900.00"),
                credit("2010", "800.00"),
                credit("3900", "350.00"));
        post("2026-02-01", debit("1010", "80.00"), credit("2010", "75.00"), credit("4030", "5.00"));
        post("2026-02-02", debit("1020", "120.00"), credit("2400", "100.00"), credit("3010", "20.00"));
        post("2026-02-03", debit("1100", "200.00"), credit("1010", "200.00"));
        post("2026-02-04", debit("1080", "30.00"), credit("1020", "30.00"));
        post("2026-02-05", debit("5100", "40.00"), credit("1020", "40.00"));
        // From the bank to the box, and what moves no cash at all.
        post("2026-02-06", debit("1010", "50.00"), credit("1020", "50.00"));
        post("2026-02-07", debit("1110", "9.00"), credit("4010", "9.00"));
        String csv = sacco.as("auditor")
                .list(CASH_FLOW, Map.of("asOf", "2026-12-31", "format", "csv"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines(csv)).isEqualTo(lines(StatementExamples.CASH_FLOW_CSV));
        flow(Map.of("from", "2026-02-03", "asOf", "2026-02-04"))
                .body("opening.amount", equalTo("450.00"), "broughtIn.amount", equalTo("0.00"))
                .body("operating.lines.code", contains("1100"), "operating.total.amount.amount", equalTo("-200.00"))
                .body("investing.total.amount.amount", equalTo("-30.00"))
                .body("financing.lines", is(List.of()))
                .body("change.amount.amount", equalTo("-230.00"), "closing.amount", equalTo("220.00"));
        sacco.as("auditor")
                .list(CASH_FLOW, Map.of("from", "2026-02-01", "asOf", "2026-01-31"))
                .spec(problem(400, "STATEMENT_PERIOD_REVERSED"));
    }

    @Test
    void aDrawerAndEveryOtherAccountBelowCashIsCash() {
        UUID box = below("1010", "1011", "ASSET");
        post("2026-01-05", debit(box, "10.00"), credit("4030", "10.00"));
        post("2026-01-06", debit("1010", "4.00"), credit(box, "4.00"));
        flow(Map.of("asOf", "2026-01-31"))
                .body("operating.lines.code", contains("4030"))
                .body("change.amount.amount", equalTo("10.00"), "closing.amount", equalTo("10.00"));
    }

    @Test
    void whatIsNamedForAnotherUseIsNoCashWhereverItStands() {
        UUID deposit = below("1020", "1021", "ASSET");
        name(Map.of("CASH", sacco.accountOf("1010"), "BANK", sacco.accountOf("1020"), "LIQUID_INVESTMENTS", deposit));
        post("2026-01-05", debit("1020", "50.00"), credit("4030", "50.00"));
        post("2026-01-06", debit(deposit, "30.00"), credit("1020", "30.00"));
        flow(Map.of("asOf", "2026-01-31"))
                .body("investing.lines.code", contains("1021"), "investing.total.amount.amount", equalTo("-30.00"))
                .body("change.amount.amount", equalTo("20.00"), "closing.amount", equalTo("20.00"));
    }

    @Test
    void whatStoodAgainstCashStoodInTheSameFund() {
        UUID grant = sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT"));
        post(
                "2026-01-05",
                line("DEBIT", "1010", 1_000, sacco.id()),
                line("CREDIT", "4030", 1_000, sacco.id()),
                line("DEBIT", "1110", 700, grant),
                line("CREDIT", "4010", 700, grant));
        flow(Map.of("asOf", "2026-01-31"))
                .body("operating.lines.code", contains("4030"), "change.amount.amount", equalTo("10.00"));
        flow(Map.of("asOf", "2026-01-31", "fund", grant.toString()))
                .body("operating.lines", is(List.of()), "closing.amount", equalTo("0.00"));
    }

    @Test
    void aBudgetOfAnAccountBelowANamedOneStandsBesideTheNamedOne() {
        UUID fines = below("4030", "4031", "INCOME");
        UUID late = below("4031", "4032", "INCOME");
        name(Map.of("CASH", sacco.accountOf("1010"), "FEES_AND_FINES", fines));
        post("2026-01-05", debit("1010", "10.00"), credit(late, "10.00"));
        flow(Map.of(
                        "from",
                        "2026-01-01",
                        "asOf",
                        "2026-12-31",
                        "budget",
                        budget(meant("4032", "12.00")).toString()))
                .body("operating.lines.code", contains("4031"))
                .body("operating.lines.figure.amount.amount", contains("10.00"))
                .body("operating.lines.figure.budget.amount", contains("12.00"));
    }

    @Test
    void openingBalancesAreToldByTheirAccountOnlyWhereItServesNothingElse() {
        post("2026-01-05", debit("1010", "10.00"), credit("3900", "10.00"));
        flow(Map.of("asOf", "2026-01-31"))
                .body("broughtIn.amount", equalTo("10.00"), "change.amount.amount", equalTo("0.00"));
        name(Map.of(
                "CASH",
                sacco.accountOf("1010"),
                "OPENING_BALANCES",
                sacco.accountOf("3900"),
                "SURPLUS",
                sacco.accountOf("3900")));
        flow(Map.of("asOf", "2026-01-31"))
                .body("broughtIn.amount", equalTo("0.00"), "financing.total.amount.amount", equalTo("10.00"));
        // Mobile money is cash enough; nothing is named for opening balances.
        name(Map.of("MOBILE_MONEY", sacco.accountOf("1010")));
        flow(Map.of("asOf", "2026-01-31"))
                .body("broughtIn.amount", equalTo("0.00"), "financing.total.amount.amount", equalTo("10.00"))
                .body("closing.amount", equalTo("10.00"));
    }

    private void name(Map<String, UUID> uses) {
        JsonPath chart = sacco.as("treasurer")
                .get("/api/v1/charts-of-accounts")
                .extract()
                .jsonPath();
        sacco.as("treasurer")
                .put(
                        "\"" + chart.getInt("items[0].version") + "\"",
                        "/api/v1/charts-of-accounts/{id}",
                        Map.of("uses", uses),
                        chart.getString("items[0].id"))
                .statusCode(200);
    }

    @Test
    void answersAsItWasFiled() {
        String filedAt = post("2026-01-05", debit("1010", "10.00"), credit("4030", "10.00"))
                .extract()
                .path("recordedAt");
        post("2026-01-06", debit("1010", "5.00"), credit("4030", "5.00"));
        flow(Map.of("asOf", "2026-01-31", "knownAt", filedAt))
                .body("change.amount.amount", equalTo("10.00"), "closing.amount", equalTo("10.00"));
    }

    @Test
    void setsTheBudgetOfTheDaysBesideIt() {
        post("2026-01-02", debit("1010", "250.00"), credit("3900", "250.00"));
        post("2026-01-05", debit("1010", "10.00"), credit("4030", "10.00"));
        UUID budget = budget(meant("4030", "365.00"), meant("5100", "730.00"));
        flow(Map.of("from", "2026-01-01", "asOf", "2026-01-31", "budget", budget.toString()))
                .body("operating.lines.code", contains("4030", "5100"))
                .body("operating.lines.figure.amount.amount", contains("10.00", "0.00"))
                .body("operating.lines.figure.budget.amount", contains("31.00", "-62.00"))
                .body("operating.lines.figure.difference.amount", contains("-21.00", "62.00"))
                .body("financing.lines", is(List.of()))
                .body("change.budget.amount", equalTo("-31.00"), "change.difference.amount", equalTo("41.00"));
    }

    @Test
    void withoutAnAccountForCashItSaysSo() {
        Tenant.register()
                .withGeneralFund()
                .as("auditor")
                .list(CASH_FLOW, Map.of())
                .spec(problem(409, "ACCOUNT_FOR_USE_MISSING"))
                .body("use", equalTo("CASH"));
    }

    @Test
    void isWhatCashGrewByInEachFundWhateverWasPostedOrTakenBack() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        UUID grant = sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT"));
        List<UUID> funds = List.of(sacco.id(), grant);
        List<String> codes = List.of("1010", "1020", "1100", "2010", "2400", "3010", "3900", "4030", "5100");
        // So that nothing is held below its floor.
        for (UUID fund : funds) {
            post("2025-12-31", line("DEBIT", "1010", 9_000_000, fund), line("CREDIT", "3900", 9_000_000, fund));
            post("2025-12-31", line("DEBIT", "1020", 9_000_000, fund), line("CREDIT", "2010", 9_000_000, fund));
            post(
                    "2025-12-31",
                    line("DEBIT", "1100", 18_000_000, fund),
                    line("CREDIT", "2400", 9_000_000, fund),
                    line("CREDIT", "3010", 9_000_000, fund));
        }
        for (int i = 0; i < 30; i++) {
            UUID fund = funds.get(random.nextInt(2));
            List<String> of = new ArrayList<>(codes);
            String first = of.remove(random.nextInt(of.size()));
            String second = of.remove(random.nextInt(of.size()));
            String third = of.remove(random.nextInt(of.size()));
            long one = 1L + random.nextInt(50_000);
            long two = 1L + random.nextInt(50_000);
            String day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)).toString();
            UUID entry = Api.id(post(
                    day,
                    line("DEBIT", first, one + two, fund),
                    line("CREDIT", second, one, fund),
                    line("CREDIT", third, two, fund)));
            if (random.nextInt(5) == 0) {
                sacco.as("treasurer")
                        .post("/api/v1/journal-entries/{id}/reversals", Map.of("effectiveOn", day), entry)
                        .statusCode(201);
            }
        }
        for (UUID fund : funds) {
            String as = "seed " + seed + ", " + fund;
            var ofFund = Map.of("from", "2026-01-10", "asOf", "2026-02-10", "fund", fund.toString());
            JsonPath flow = flow(ofFund).extract().jsonPath();
            BigDecimal opening = cash("2026-01-09", fund);
            BigDecimal closing = cash("2026-02-10", fund);
            assertThat(amount(flow, "opening")).as(as).isEqualTo(opening);
            assertThat(amount(flow, "closing")).as(as).isEqualTo(closing);
            assertThat(amount(flow, "broughtIn").add(amount(flow, "change.amount")))
                    .as(as)
                    .isEqualTo(closing.subtract(opening));
            assertThat(amount(flow, "operating.total.amount")
                            .add(amount(flow, "investing.total.amount"))
                            .add(amount(flow, "financing.total.amount")))
                    .as(as)
                    .isEqualTo(amount(flow, "change.amount"));
        }
    }

    /** What the accounts of cash held, by the balance sheet. */
    private BigDecimal cash(String asOf, UUID fund) {
        JsonPath balance = sacco.as("auditor")
                .list("/api/v1/reports/R33/balance-sheet", Map.of("asOf", asOf, "fund", fund.toString()))
                .statusCode(200)
                .extract()
                .jsonPath();
        BigDecimal held = BigDecimal.ZERO.setScale(2);
        List<Map<String, Object>> lines = balance.getList("assets.lines");
        for (int i = 0; i < lines.size(); i++) {
            if (CASH.contains(balance.getString("assets.lines[" + i + "].code"))) {
                held = held.add(amount(balance, "assets.lines[" + i + "].figure.amount"));
            }
        }
        return held;
    }

    private static BigDecimal amount(JsonPath view, String path) {
        return new BigDecimal(view.getString(path + ".amount"));
    }

    private Map<String, Object> debit(String code, String amount) {
        return debit(sacco.accountOf(code), amount);
    }

    private Map<String, Object> debit(UUID account, String amount) {
        return Tenant.line("DEBIT", amount, account);
    }

    private Map<String, Object> credit(String code, String amount) {
        return credit(sacco.accountOf(code), amount);
    }

    private Map<String, Object> credit(UUID account, String amount) {
        return Tenant.line("CREDIT", amount, account);
    }

    private Map<String, Object> line(String side, String code, long minor, UUID fund) {
        return Tenant.line(side, BigDecimal.valueOf(minor, 2).toPlainString(), sacco.accountOf(code), fund);
    }

    private Map<String, ?> meant(String code, String amount) {
        return Map.of("account", sacco.accountOf(code), "amount", Tenant.amount(amount));
    }

    private UUID budget(Object... lines) {
        return Api.id(sacco.as("treasurer")
                .post(
                        "/api/v1/budgets",
                        Map.of(
                                "name", "2026",
                                "from", "2026-01-01",
                                "through", "2026-12-31",
                                "lines", List.of(lines)))
                .statusCode(201));
    }

    /** A new account below another. */
    private UUID below(String parent, String code, String accountClass) {
        return sacco.account(Map.of(
                "code",
                code,
                "name",
                "Account " + code,
                "class",
                accountClass,
                "parent",
                sacco.accountOf(parent).toString()));
    }

    private ValidatableResponse post(String day, Object... lines) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("effectiveOn", day);
        entry.put("postings", List.of(lines));
        return sacco.as("treasurer").post("/api/v1/journal-entries", entry).statusCode(201);
    }

    private ValidatableResponse flow(Map<String, String> query) {
        return sacco.as("auditor").list(CASH_FLOW, query).statusCode(200);
    }

    /** All but when it was made. */
    private static List<String> lines(String csv) {
        return csv.lines().map(line -> line.replaceFirst(" generatedAt=.*", "")).toList();
    }
}
