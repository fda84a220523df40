package coop.minga.finance.opening;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.loan.Lender;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class OpeningTest {
    private Tenant sacco;
    private UUID cash;
    private UUID equity;

    @BeforeEach
    void begin() {
        sacco = Tenant.register();
        JsonPath chart = sacco.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(201)
                .extract()
                .jsonPath();
        cash = UUID.fromString(chart.getString("uses.CASH"));
        equity = UUID.fromString(chart.getString("uses.OPENING_BALANCES"));
    }

    @Test
    void theBooksBeginOnTheirDayOnceTwoPeopleHaveSigned() {
        Brought brought = Brought.of(sacco, "1010,,\"1,500.00\",", "2010,,,1200.00", "2020,,0.00,300.00");
        assertThat(brought.read().getString("state")).isEqualTo("READ");
        assertThat(brought.read().getList("funds.difference.amount")).isEqualTo(List.of("0.00"));
        sacco.as("auditor")
                .get(Brought.PATH + "/{id}/lines", brought.id())
                .statusCode(200)
                .body("account", contains("1010", "2010", "2020"))
                .body("[0].debit.amount", equalTo("1500.00"), "[2].credit.amount", equalTo("300.00"));
        brought.sign("treasurer").statusCode(200).body("state", equalTo("SIGNED"));
        assertThat(sacco.balance(cash)).isEqualTo("0.00");
        brought.sign("treasurer").spec(problem(409, "OPENING_NEEDS_ANOTHER_SIGNATURE"));
        brought.sign("org-admin").statusCode(200).body("state", equalTo("POSTED"));
        assertThat(sacco.balance(cash)).isEqualTo("1500.00");
        assertThat(sacco.balance(equity)).isEqualTo("0.00");
        sacco.as("auditor")
                .list("/api/v1/reports/R33/balance-sheet", Map.of("asOf", "2026-01-01"))
                .body("assets.total.amount.amount", equalTo("1500.00"))
                .body("liabilities.total.amount.amount", equalTo("1500.00"));
        sacco.as("auditor")
                .list("/api/v1/reports/R33/balance-sheet", Map.of("asOf", "2025-12-31"))
                .body("assets.total.amount.amount", equalTo("0.00"));
        sacco.as("auditor")
                .list("/api/v1/reports/R33/cash-flow", Map.of("from", "2025-12-01", "asOf", "2026-01-01"))
                .body("opening.amount", equalTo("0.00"), "broughtIn.amount", equalTo("1500.00"))
                .body("operating.lines", empty(), "change.amount.amount", equalTo("0.00"))
                .body("closing.amount", equalTo("1500.00"));
        brought.sign("org-admin")
                .spec(problem(409, "OPENING_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("POSTED"), "allowedTransitions", empty());
        // What is taken back was no flow either.
        UUID entry = sacco.as("auditor")
                .list("/api/v1/journal-entries", Map.of())
                .extract()
                .jsonPath()
                .getUUID("items[0].id");
        sacco.as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of("effectiveOn", "2026-01-02"), entry)
                .statusCode(201);
        sacco.as("auditor")
                .list("/api/v1/reports/R33/cash-flow", Map.of("from", "2026-01-02", "asOf", "2026-01-02"))
                .body("broughtIn.amount", equalTo("-1500.00"), "change.amount.amount", equalTo("0.00"));
        sacco.as("treasurer")
                .post(Brought.PATH + "/{id}/withdrawals", "", brought.id())
                .spec(problem(409, "OPENING_TRANSITION_ILLEGAL"));
    }

    @Test
    void aLoanBeginsWhenItIsPaidOutAndNotInAFile() {
        Lender lender = Lender.register();
        UUID loan = lender.disbursed(lender.tenant().member(), "2000.00", 3);
        String code = lender.tenant()
                .as("auditor")
                .get("/api/v1/ledger-accounts/{id}", loan)
                .extract()
                .path("code");
        Brought brought = Brought.of(lender.tenant(), code + ",,10.00,", "3900,,,10.00");
        assertThat(brought.read().getString("state")).isEqualTo("REFUSED");
    }

    @Test
    void whatDoesNotBalanceInAFundIsNotSigned() {
        UUID grant = sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT", "restricted", false));
        Brought brought = Brought.of(sacco, "1010,GRANT,10.00,", "2010,,,10.00");
        brought.sign("treasurer")
                .spec(problem(409, "OPENING_UNBALANCED"))
                .body("differences['" + grant + "'].amount", equalTo("10.00"))
                .body("differences['" + sacco.id() + "'].amount", equalTo("-10.00"));
        assertThat(brought.read().getString("state")).isEqualTo("READ");
        sacco.as("treasurer")
                .post(Brought.PATH + "/{id}/withdrawals", "", brought.id())
                .statusCode(200);
        brought.sign("treasurer").spec(problem(409, "OPENING_TRANSITION_ILLEGAL"));
    }

    @Test
    void namesEachRowThatCannotBeReadAndThenCountsNone() {
        Brought brought = Brought.of(
                sacco,
                "1010,,10.00,",
                "9999,,10.00,",
                "1020,NONE,10.00,",
                "1030,,10.00,10.00",
                "1100,,,",
                "2010,,1.005,",
                "2020,,-1.00,",
                "2100,,ten,",
                "3100,,\"1,2,3.00\",");
        assertThat(brought.read().getString("state")).isEqualTo("REFUSED");
        String errors = sacco.as("treasurer")
                .get(Brought.PATH + "/{id}/errors", brought.id())
                .statusCode(200)
                .extract()
                .asString();
        assertThat(errors.lines()
                        .map(line ->
                                String.join(",", List.of(line.split(",", -1)).subList(0, 3))))
                .containsExactly(
                        "row,column,code",
                        "3,Account,OPENING_ACCOUNT_ABSENT",
                        "4,Fund,OPENING_FUND_ABSENT",
                        "5,Dr,OPENING_LINE_HAS_ONE_AMOUNT",
                        "6,Dr,OPENING_LINE_HAS_ONE_AMOUNT",
                        "7,Dr,OPENING_AMOUNT_MALFORMED",
                        "8,Dr,OPENING_AMOUNT_MALFORMED",
                        "9,Dr,OPENING_AMOUNT_MALFORMED",
                        "10,Dr,OPENING_AMOUNT_MALFORMED",
                        "end,,");
        brought.sign("treasurer").spec(problem(409, "OPENING_TRANSITION_ILLEGAL"));
    }

    /** A cooperative that begins its books has members who have saved with it for years. */
    @Test
    void membersBringTheirSavingsAndTheirSharesWhichAreNumbered() {
        UUID savings = sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS"));
        UUID share =
                sacco.product(Map.of("code", "SHARES", "name", "Shares", "kind", "SHARES", "sharePrice", "100.00"));
        UUID amina = sacco.member();
        UUID saved = sacco.memberAccount(amina, savings);
        UUID held = sacco.memberAccount(amina, share);
        String shares = code(held);
        Brought parts = Brought.of(sacco, "1010,,250.00,", shares + ",,,250.00");
        assertThat(parts.read().getString("state")).isEqualTo("REFUSED");
        assertThat(sacco.as("treasurer")
                        .get(Brought.PATH + "/{id}/errors", parts.id())
                        .extract()
                        .asString())
                .contains("3,Cr,OPENING_SHARES_NOT_WHOLE");

        Brought brought = Brought.of(sacco, "1010,,470.00,", code(saved) + ",,,70.00", shares + ",,,400.00");
        brought.sign("treasurer").statusCode(200);
        brought.sign("org-admin").statusCode(200);
        assertThat(sacco.balance(saved)).isEqualTo("70.00");
        sacco.as("auditor")
                .list("/api/v1/share-register", Map.of("product", share))
                .body(
                        "items.number", contains(1),
                        "items.shares", contains(4),
                        "items.account", contains(held.toString()),
                        "items.effectiveOn", contains("2026-01-01"));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("findings", empty(), "sound", equalTo(true));
    }

    private String code(UUID account) {
        return sacco.as("auditor")
                .get("/api/v1/ledger-accounts/{id}", account)
                .extract()
                .path("code");
    }

    @Test
    void anAccountThatStandsTwiceIsAMistake() {
        Brought brought = Brought.of(sacco, "1010,,10.00,", "1010,,5.00,", "2010,,,15.00");
        assertThat(brought.read().getString("state")).isEqualTo("REFUSED");
        assertThat(sacco.as("treasurer")
                        .get(Brought.PATH + "/{id}/errors", brought.id())
                        .extract()
                        .asString())
                .contains("3,Account,OPENING_LINE_TWICE");
    }

    @Test
    void whoSignsAtTheSameTimeSignsOneAfterTheOther() throws InterruptedException, ExecutionException {
        Brought brought = Brought.of(sacco, "1010,,10.00,", "2010,,,10.00");
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> other = threads.submit(() -> brought.sign("org-admin").statusCode(200));
            brought.sign("treasurer").statusCode(200);
            other.get();
        }
        assertThat(brought.read().getString("state")).isEqualTo("POSTED");
        assertThat(sacco.balance(cash)).isEqualTo("10.00");
    }
}
