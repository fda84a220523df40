package coop.minga.finance.servicing;

import static coop.minga.finance.servicing.Lender.minor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Loans of a group of members that a body put off. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanMoratoriumTest {
    private static final String PATH = "/api/v1/loan-moratoria";

    @Test
    void whatWouldBePutOffIsShownFirstAndEachLoanHasAResult() {
        Lender lender = Lender.begin();
        UUID resolution = resolution(lender);
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(3));
        UUID closed = lender.lend("1000.00", 12, today().minusMonths(1));
        lender.repay(closed, Lender.written(lender.closingMinor(closed, today())), null, null)
                .statusCode(201);
        UUID unknown = UUID.randomUUID();
        Map<String, Object> asked = asked(resolution, "loans", List.of(loan, closed, unknown));
        for (String path : List.of("/api/v1/loan-moratorium-checks", PATH)) {
            JsonPath outcome = lender.sacco()
                    .as("treasurer")
                    .post(path, asked)
                    .statusCode(path.equals(PATH) ? 201 : 200)
                    .extract()
                    .jsonPath();
            assertThat(result(outcome, loan).get("dueBefore"))
                    .isEqualTo(today().minusMonths(3).plusMonths(1).toString());
            assertThat(result(outcome, loan).get("dueAfter"))
                    .isEqualTo(
                            today().minusMonths(3).plusMonths(1).plusMonths(3).toString());
            assertThat(result(outcome, closed).get("refusedFor")).isEqualTo("LOAN_NOT_OWED");
            assertThat(result(outcome, unknown).get("refusedFor")).isEqualTo("LOAN_UNKNOWN");
            assertThat(cause(lender, loan)).isEqualTo(path.equals(PATH) ? "MORATORIUM" : "DISBURSEMENT");
        }
        JsonPath again =
                lender.sacco().as("treasurer").post(PATH, asked).extract().jsonPath();
        assertThat(result(again, loan).get("refusedFor")).isEqualTo("MORATORIUM_APPLIED_ALREADY");
        assertThat(again.getInt("moratorium.loans")).isZero();
        UUID other = UUID.fromString(put(lender, asked(resolution(lender), "loans", List.of(loan)))
                .extract()
                .path("moratorium.id"));
        lender.sacco()
                .as("auditor")
                .get(PATH + "/{id}/loans", other)
                .statusCode(200)
                .body("items[0].loan", equalTo(loan.toString()), "items[0].scheduleRevision", equalTo(3));
    }

    @Test
    void allLoansOfMembersOrOfAProductArePutOffAndThoseThatWereAreLeftOut() {
        Lender lender = Lender.begin();
        UUID one = lender.lend("12000.00", 12, today().minusMonths(2));
        UUID two = lender.lend("5000.00", 6, today().minusMonths(2));
        UUID resolution = resolution(lender);
        JsonPath ofMember = put(lender, asked(resolution, "memberships", List.of(membership(lender, one))))
                .extract()
                .jsonPath();
        assertThat(ofMember.getList("results.loan")).isEqualTo(List.of(one.toString()));
        JsonPath ofProduct = put(lender, asked(resolution, "product", lender.product()))
                .extract()
                .jsonPath();
        assertThat(ofProduct.getList("results.loan")).isEqualTo(List.of(two.toString()));
        assertThat(ofProduct.getLong("remaining")).isZero();
    }

    @Test
    void onlyAResolutionInForceAboutAMoratoriumPutsOffAndNeverAllLoansByMistake() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(2));
        UUID other = UUID.randomUUID();
        lender.sacco().resolution(other, 1, "ADOPTED", "GENERAL");
        refused(lender, asked(other, "loans", List.of(loan)), 409, "RESOLUTION_OF_OTHER_KIND");
        UUID tabled = UUID.randomUUID();
        lender.sacco().resolution(tabled, 1, "TABLED", "MORATORIUM");
        refused(lender, asked(tabled, "loans", List.of(loan)), 409, "RESOLUTION_NOT_IN_FORCE");
        refused(lender, asked(resolution(lender), "loans", List.of()), 400, "MORATORIUM_GROUP_UNCLEAR");
        assertThat(cause(lender, loan)).isEqualTo("DISBURSEMENT");
    }

    @Test
    void thePenaltiesOfDaysThatAreOverStayAndTheDaysThatArePutOffBearNone() {
        Lender lender = Lender.begin(Map.of("penaltyRatePercent", "36.5"));
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(3));
        JsonPath before = lender.position(loan, today()).extract().jsonPath();
        assertThat(minor(before.getString("due.penalties.amount"))).isPositive();
        put(lender, asked(resolution(lender), "loans", List.of(loan)));
        for (int days : new int[] {0, 10}) {
            JsonPath after =
                    lender.position(loan, today().plusDays(days)).extract().jsonPath();
            assertThat(after.getString("due.penalties.amount")).isEqualTo(before.getString("due.penalties.amount"));
            assertThat(after.getInt("daysLate")).isZero();
            assertThat(after.getString("outstanding.amount")).isEqualTo("12000.00");
        }
        lender.requireSound();
    }

    @Test
    void twoWhoCarryItOutAtOncePutALoanOffOnce() throws Exception {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(2));
        Map<String, Object> asked = asked(resolution(lender), "loans", List.of(loan));
        Callable<Integer> carrying =
                () -> lender.sacco().as("treasurer").post(PATH, asked).extract().statusCode();
        assertThat(Races.together(Collections.nCopies(4, carrying)))
                .contains(201)
                .isSubsetOf(201, 409);
        lender.sacco()
                .as("auditor")
                .get("/api/v1/loans/{id}/schedule", loan)
                .statusCode(200)
                .body("revision", equalTo(2), "cause", equalTo("MORATORIUM"));
    }

    private static UUID resolution(Lender lender) {
        UUID resolution = UUID.randomUUID();
        lender.sacco().resolution(resolution, 1, "ADOPTED", "MORATORIUM");
        return resolution;
    }

    private static Map<String, Object> asked(UUID resolution, String which, Object what) {
        return Map.of("resolution", resolution, "shift", Map.of("count", 3, "unit", "INSTALMENT"), which, what);
    }

    private static ValidatableResponse put(Lender lender, Map<String, ?> asked) {
        return lender.sacco().as("treasurer").post(PATH, asked).statusCode(201);
    }

    private static void refused(Lender lender, Map<String, ?> asked, int status, String code) {
        lender.sacco().as("treasurer").post(PATH, asked).statusCode(status).body("code", equalTo(code));
    }

    private static Map<String, Object> result(JsonPath outcome, UUID loan) {
        return outcome.getMap("results.find { it.loan == '" + loan + "' }");
    }

    private static String cause(Lender lender, UUID loan) {
        return lender.sacco()
                .as("auditor")
                .get("/api/v1/loans/{id}/schedule", loan)
                .statusCode(200)
                .extract()
                .path("cause");
    }

    private static UUID membership(Lender lender, UUID loan) {
        return UUID.fromString(lender.sacco()
                .as("auditor")
                .get("/api/v1/loans/{id}", loan)
                .statusCode(200)
                .extract()
                .path("membership"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }
}
