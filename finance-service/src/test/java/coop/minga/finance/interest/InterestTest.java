package coop.minga.finance.interest;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class InterestTest {
    private static final String RUNS = "/api/v1/interest-runs";
    private static final String POSTINGS = "/api/v1/interest-postings";
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 1, 31);

    @Test
    void aMonthIsPaidNetOfTaxOnTheDayAfterAndTheSumIsWhatWasAccrued() {
        Savers savers = monthly().earning(JANUARY, "6.5");
        UUID account = savers.account();
        savers.pay(account, 10_000_000, JANUARY);
        savers.run(ENDS.minusDays(1))
                .body(
                        "products[0].accruedThrough",
                        equalTo("2025-01-30"),
                        "products[0].accrued.amount",
                        equalTo("534.25"));
        assertThat(List.of(savers.holds("5010"), savers.holds("2700"))).containsExactly("534.25", "534.25");
        savers.run(ENDS).body("products[0].paid.amount", equalTo("552.05"), "products[0].accountsPaid", equalTo(1));
        // 100,000 × 6.5 % × 31 ÷ 365 = 552.0548; 15 % of 552.05 = 82.8075
        var posting = auditor(savers)
                .list(POSTINGS, Map.of("account", account))
                .body(
                        "items.interest.amount", contains("552.05"),
                        "items.tax.amount", contains("82.81"),
                        "items.net.amount", contains("469.24"),
                        "items.periodThrough", contains("2025-01-31"));
        String id = posting.extract().path("items[0].id");
        auditor(savers)
                .get("/api/v1/journal-entries/{id}", id)
                .body(
                        "effectiveOn",
                        equalTo("2025-02-01"),
                        "source",
                        equalTo("INTEREST"),
                        "sourceId",
                        equalTo(account.toString()));
        auditor(savers)
                .get(POSTINGS + "/{id}/working", id)
                .body(
                        "interest.amount", equalTo("552.05"),
                        "spans.days", contains(31),
                        "spans.daysOfYear", contains(365),
                        "spans.annualRatePercent", contains("6.5"),
                        "spans.interest", contains("552.05479452"));
        assertThat(savers.sacco().balance(account)).isEqualTo("100469.24");
        assertThat(List.of(savers.holds("5010"), savers.holds("2700"), savers.holds("2900")))
                .containsExactly("552.05", "0.00", "82.81");
    }

    @Test
    void aLeapDayIsADayMoreAndTheYearIsAsLongAsItIs() {
        LocalDate february = LocalDate.of(2024, 2, 1);
        for (var each : Map.of("ACT_365", "794.52", "ACT_ACT", "792.35", "ACT_360", "805.56", "D30_360", "833.33")
                .entrySet()) {
            Savers savers = Savers.begin("DAILY_BALANCE", "MONTH", each.getKey(), Map.of())
                    .earning(february, "10");
            savers.pay(savers.account(), 10_000_000, february);
            savers.run(LocalDate.of(2024, 2, 29)).body("products[0].paid.amount", equalTo(each.getValue()));
        }
    }

    @Test
    void theLeastBalanceOfAMonthEarnsAllMonth() {
        Savers savers =
                Savers.begin("MINIMUM_BALANCE", "QUARTER", "D30_360", Map.of()).earning(JANUARY, "12");
        UUID account = savers.account();
        savers.pay(account, 100_000, JANUARY);
        savers.pay(account, 50_000, JANUARY.plusDays(40));
        savers.pay(account, -20_000, JANUARY.plusDays(70));
        savers.run(JANUARY.plusDays(40)).body("products[0].accrued.amount", equalTo("13.33"));
        savers.run(LocalDate.of(2025, 3, 31));
        // 1 % of 1,000, of 1,000 and of 1,300
        auditor(savers).get(POSTINGS).body("items.interest.amount", contains("33.00"));
    }

    @Test
    void aDryRunSaysWhatARunBooksAndBooksNothing() {
        Savers savers = monthly().earning(JANUARY, "6.5");
        savers.pay(savers.account(), 10_000_000, JANUARY);
        LocalDate day = JANUARY.plusDays(9);
        Api treasurer = savers.sacco().as("treasurer");
        treasurer
                .post(RUNS, Map.of("through", day.toString(), "validateOnly", true))
                .statusCode(200)
                .body("validateOnly", equalTo(true), "products[0].booked.amount", equalTo("178.08"));
        auditor(savers).get("/api/v1/interest-accruals").body("items", hasSize(0));
        savers.run(day).body("validateOnly", equalTo(false), "products[0].booked.amount", equalTo("178.08"));
        auditor(savers).get("/api/v1/interest-accruals").body("items", hasSize(10));
        LocalDate today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        treasurer
                .post(RUNS, Map.of("through", today.plusDays(1).toString()))
                .spec(problem(409, "INTEREST_DAY_NOT_OVER"));
    }

    @Test
    void whatIsRecordedLateIsCorrectedWithTheNextDayAndAfterThePaymentWithTheNextPosting() {
        Savers savers = monthly().earning(JANUARY, "3.65");
        UUID account = savers.account();
        savers.pay(account, 1_000_000, JANUARY);
        savers.run(JANUARY.plusDays(9)).body("products[0].accrued.amount", equalTo("10.00"));
        savers.pay(account, 1_000_000, JANUARY.plusDays(5));
        savers.run(JANUARY.plusDays(10)).body("products[0].booked.amount", equalTo("7.00"));
        savers.run(ENDS);
        savers.pay(account, 2_000_000, JANUARY.plusDays(11));
        savers.run(ENDS.plusDays(28));
        auditor(savers)
                .list(POSTINGS, Map.of("periodThrough", "2025-02-28"))
                .body("items.correction.amount", contains("40.00"), "items.correctsFrom", contains("2025-01-01"));
    }

    @Test
    void whatAnAccountCannotTakeWaitsInSuspense() {
        Savers savers =
                Savers.begin("DAILY_BALANCE", "MONTH", "ACT_365", Map.of()).earning(JANUARY, "3.65");
        UUID closed = savers.account();
        UUID emptied = savers.account();
        UUID open = savers.account();
        for (UUID account : List.of(closed, emptied, open)) {
            savers.pay(account, 1_000_000, JANUARY);
        }
        savers.pay(closed, -1_000_000, ENDS);
        savers.pay(emptied, -1_000_000, ENDS);
        savers.sacco()
                .as("treasurer")
                .post("/api/v1/ledger-accounts/{id}/closures", "", closed)
                .statusCode(200);
        savers.run(ENDS).body("products[0].accountsPaid", equalTo(3), "products[0].paid.amount", equalTo("91.00"));
        assertThat(savers.holds("2800")).isEqualTo("30.00");
        assertThat(savers.sacco().balance(emptied)).isEqualTo("30.00");
        assertThat(savers.sacco().balance(open)).isEqualTo("10031.00");
        auditor(savers)
                .list("/api/v1/journal-entries", Map.of("source", "INTEREST", "sourceId", closed))
                .body("items", hasSize(1));
    }

    @Test
    void aChartWithoutAnAccountForIt() {
        Savers savers = monthly().earning(JANUARY, "6.5");
        savers.pay(savers.account(), 10_000_000, JANUARY);
        Api treasurer = savers.sacco().as("treasurer");
        var chart = treasurer.get("/api/v1/charts-of-accounts").extract();
        UUID id = UUID.fromString(chart.path("items[0].id"));
        Map<String, Object> uses = new HashMap<>(chart.<Map<String, Object>>path("items[0].uses"));
        Object payable = uses.remove("INTEREST_PAYABLE");
        String etag = Api.etag(treasurer
                .put(
                        Api.etag(treasurer.get("/api/v1/charts-of-accounts/{id}", id)),
                        "/api/v1/charts-of-accounts/{id}",
                        Map.of("uses", uses),
                        id)
                .statusCode(200));
        treasurer
                .post(RUNS, Map.of("through", "2025-01-03"))
                .spec(problem(409, "ACCOUNT_FOR_USE_MISSING"))
                .body("use", equalTo("INTEREST_PAYABLE"));
        auditor(savers).get("/api/v1/interest-accruals").body("items", hasSize(0));
        uses.put("INTEREST_PAYABLE", payable);
        treasurer
                .put(etag, "/api/v1/charts-of-accounts/{id}", Map.of("uses", uses), id)
                .statusCode(200);
        savers.run(JANUARY.plusDays(2));
    }

    @Test
    void whatIsAccruedForClosedBooksIsBookedInTheOpenPeriod() {
        Savers savers = monthly().earning(JANUARY, "6.5");
        savers.pay(savers.account(), 10_000_000, JANUARY);
        savers.sacco()
                .as("treasurer")
                .post("/api/v1/period-closes", Map.of("through", "2025-01-31"))
                .statusCode(201);
        savers.run(JANUARY);
        auditor(savers)
                .list("/api/v1/journal-entries", Map.of("source", "INTEREST_ACCRUAL"))
                .body("items.effectiveOn", contains("2025-02-01"), "items.intendedOn", contains("2025-01-01"));
    }

    @Test
    void aMemberSeesHowTheOwnInterestIsReckonedAndNobodyElses() {
        Savers savers = monthly();
        LocalDate begins =
                LocalDate.now(ZoneId.of("Africa/Nairobi")).withDayOfMonth(1).minusMonths(1);
        savers.earning(begins, "6.5");
        UUID person = UUID.randomUUID();
        UUID own = savers.sacco().memberAccount(savers.sacco().member(person), savers.product());
        savers.pay(own, 10_000_000, begins);
        Api member = Api.with(Tokens.withPerson("member", savers.sacco().id(), person));
        member.get("/api/v1/me/member-accounts/{id}/interest", own)
                .statusCode(200)
                .body("periodFrom", equalTo(begins.toString()), "spans[0].balance.amount", equalTo("100000.00"));
        member.get("/api/v1/me/member-accounts/{id}/interest", savers.account())
                .spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));
        UUID without = savers.sacco().product(Map.of("code", "S2", "name", "Savings", "kind", "SAVINGS"));
        auditor(savers)
                .get(
                        "/api/v1/member-accounts/{id}/interest",
                        savers.sacco().memberAccount(savers.sacco().member(), without))
                .spec(problem(409, "INTEREST_NOT_EARNED"));
    }

    private static Savers monthly() {
        return Savers.begin("DAILY_BALANCE", "MONTH", "ACT_365", Map.of("withholdingTaxPercent", "15"));
    }

    private static Api auditor(Savers savers) {
        return savers.sacco().as("auditor");
    }
}
