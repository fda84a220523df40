package coop.minga.finance.revolvingfund;

import static coop.minga.finance.revolvingfund.Vendors.PATH;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RevolvingFundTest {
    private Vendors vendors;

    @BeforeEach
    void begin() {
        vendors = Vendors.begin(Tenant.register());
    }

    @Test
    void seedMoneyIsLentComesBackAndIsLentAgainAndWhatLeaksIsTold() {
        vendors.revolve().statusCode(201).body("state", equalTo("ACTIVE"), "seeded.amount", equalTo("0.00"));
        vendors.seed("1000.00").statusCode(201).body("kind", equalTo("SEED"), "reversedBy", nullValue());
        vendors.move("800.00", vendors.loans(), vendors.cash(), "2026-01-10");
        vendors.move("300.00", vendors.cash(), vendors.loans(), "2026-02-10");
        vendors.move("400.00", vendors.loans(), vendors.cash(), "2026-03-10");
        UUID mistake = Api.id(vendors.move("50.00", vendors.loans(), vendors.cash(), "2026-03-11"));
        vendors.treasurer()
                .post("/api/v1/journal-entries/{id}/reversals", Map.of("effectiveOn", "2026-03-12"), mistake)
                .statusCode(201);
        vendors.regrant("60.00").statusCode(201).body("kind", equalTo("REGRANT"));
        vendors.move("25.00", vendors.stalls(), vendors.cash(), "2026-03-20");
        vendors.figures(Map.of())
                .body(
                        "seeded.amount", equalTo("1000.00"),
                        "regranted.amount", equalTo("60.00"),
                        "income.amount", equalTo("1000.00"),
                        "spent.amount", equalTo("85.00"),
                        "lent.amount", equalTo("1200.00"),
                        "returned.amount", equalTo("300.00"),
                        "outstanding.amount", equalTo("900.00"),
                        "cash.amount", equalTo("15.00"),
                        "leaked.amount", equalTo("25.00"),
                        "turns", equalTo("1.20"),
                        "leakage", equalTo("0.0250"));
        vendors.figures(Map.of("asOf", "2026-03-11"))
                .body("lent.amount", equalTo("1250.00"), "seeded.amount", equalTo("0.00"), "turns", equalTo("0.00"));
    }

    @Test
    void answersAsItWasFiled() {
        vendors.revolve().statusCode(201);
        vendors.seed("1000.00").statusCode(201);
        String filedAt = vendors.move("100.00", vendors.loans(), vendors.cash(), "2026-01-31")
                .extract()
                .path("recordedAt");
        vendors.move("40.00", vendors.loans(), vendors.cash(), "2026-01-31");
        vendors.figures(Map.of("asOf", "2026-01-31", "knownAt", filedAt)).body("lent.amount", equalTo("100.00"));
        vendors.figures(Map.of("asOf", "2026-01-31")).body("lent.amount", equalTo("140.00"));
    }

    @Test
    void nothingIsGrantedOnAboveTheSeedEvenWhenASeedIsTakenBack() {
        vendors.revolve().statusCode(201);
        UUID first = Api.id(vendors.seed("100.00").statusCode(201));
        vendors.seed("50.00").statusCode(201);
        vendors.regrant("150.01").spec(problem(409, "REGRANTS_ABOVE_SEED")).body("aboveMinor", equalTo(1));
        UUID regrant = Api.id(vendors.regrant("120.00").statusCode(201));
        takeBack(first).spec(problem(409, "REGRANTS_ABOVE_SEED"));
        takeBack(regrant).statusCode(200);
        takeBack(regrant).spec(problem(409, "FUND_GRANT_TRANSITION_ILLEGAL")).body("currentState", equalTo("REVERSED"));
        takeBack(first).statusCode(200);
        vendors.figures(Map.of())
                .body("seeded.amount", equalTo("50.00"), "regranted.amount", equalTo("0.00"))
                .body("cash.amount", equalTo("50.00"));
        vendors.treasurer()
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), first)
                .spec(problem(409, "FUND_GRANT_OF_AN_ENTRY"));
        vendors.sacco()
                .as("auditor")
                .list("/api/v1/fund-grants", Map.of("fund", vendors.fund()))
                .body("items.kind", contains("SEED", "SEED", "REGRANT"));
        sound();
    }

    @Test
    void ofManyRegrantsAtOnceNoMoreAreMadeThanTheSeedAllows() throws Exception {
        vendors.revolve().statusCode(201);
        vendors.seed("100.00").statusCode(201);
        List<Callable<Integer>> regrants = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> vendors.regrant("30.00").extract().statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : pool.invokeAll(regrants)) {
                answers.add(answer.get());
            }
        }
        long made = answers.stream().filter(status -> status == 201).count();
        assertThat(answers).containsOnly(201, 409);
        assertThat(made).as("answers %s", answers).isEqualTo(3);
        vendors.figures(Map.of()).body("regranted.amount", equalTo("90.00"));
        sound();
    }

    @Test
    void inDistressNothingIsGrantedOnUntilItRecovers() throws SQLException {
        vendors.revolve().statusCode(201);
        vendors.seed("100.00").statusCode(201);
        vendors.become("recoveries")
                .spec(problem(409, "REVOLVING_FUND_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("ACTIVE"), "allowedTransitions", contains("DISTRESSED"));
        vendors.become("distress-declarations")
                .statusCode(200)
                .body("state", equalTo("DISTRESSED"), "version", equalTo(3));
        vendors.regrant("1.00").spec(problem(409, "REVOLVING_FUND_TRANSITION_ILLEGAL"));
        vendors.seed("10.00").statusCode(201);
        vendors.become("recoveries").statusCode(200).body("state", equalTo("ACTIVE"));
        vendors.regrant("1.00").statusCode(201);
        assertThat(told())
                .hasSize(6)
                .element(3)
                .asString()
                .contains("\"state\": \"DISTRESSED\"", "\"seededMinor\": 11000", "\"version\": 4");
    }

    @Test
    void refusesWhatDoesNotRevolve() {
        UUID grant = vendors.sacco().fund(Map.of("code", "G-1", "name", "Grant", "kind", "GRANT"));
        vendors.treasurer()
                .post(PATH, Map.of("fund", grant, "funder", "Trust"))
                .spec(problem(409, "FUND_DOES_NOT_REVOLVE"))
                .body("errors.pointer", contains("/fund"));
        vendors.treasurer()
                .post(PATH, Map.of("fund", vendors.fund(), "funder", " "))
                .spec(problem(400, "FUNDER_BLANK"));
        vendors.revolve().statusCode(201);
        vendors.revolve().spec(problem(409, "REVOLVING_FUND_BEGUN"));
        vendors.seed("0.00").spec(problem(400, "FUND_GRANT_AMOUNT_INVALID"));
        vendors.seed("10.00").statusCode(201);
        vendors.treasurer()
                .post(
                        PATH + "/{id}/regrants",
                        Map.of("amount", Tenant.amount("1.00"), "expenseAccount", vendors.cash()),
                        vendors.fund())
                .spec(problem(409, "REGRANT_NOT_TO_EXPENSE"));
    }

    /** What the others were told of the fund, in its order. */
    private List<String> told() throws SQLException {
        try (var superuser = PostgresForTests.superuser("finance");
                var select = superuser.prepareStatement(
                        "select type, payload::jsonb::text from minga.outbox where aggregate_id = ? and topic = ?"
                                + " order by version")) {
            select.setObject(1, vendors.fund());
            select.setString(2, "minga.finance.fund");
            List<String> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    EventContract.check(rows.getString(1), rows.getString(2));
                    told.add(rows.getString(2));
                }
            }
            return told;
        }
    }

    private ValidatableResponse takeBack(UUID grant) {
        return vendors.treasurer().post("/api/v1/fund-grants/{id}/reversals", "", grant);
    }

    private void sound() {
        vendors.sacco().as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }
}
