package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.app.MonthlyIssue;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month above one organisation: counted once, for the whole network, and kept. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class IssuedMonthTest {
    private static final String R01 = "/api/v1/reports/R01";
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");

    @Inject
    SettableClock clock;

    @Inject
    MonthlyIssue monthly;

    @BeforeEach
    void setTheClock() {
        InsightDatabase.awaitMigrated();
        clock.stopAt(NOW);
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void keepsAMonthAsItWasIssuedAndCorrectsTheNextOne() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = affiliateOf(confederation, "Union");
        members(union, 20, "FEMALE", 1990);
        Map<String, String> march = Map.of("scope", "affiliates", "by", "affiliate,sex", "asOf", "2026-03-31");
        JsonPath issued = report(Roles.ANALYST, confederation, march).extract().jsonPath();

        members(union, 11, "MALE", 1980);
        clock.stopAt(Instant.parse("2026-05-02T09:00:00Z"));
        InsightDatabase.completeUpTo(Instant.parse("2026-05-02T09:00:00Z"));
        JsonPath again = report(Roles.AUDITOR, confederation, march).extract().jsonPath();
        assertEquals(issued.getMap("figures"), again.getMap("figures"));
        assertEquals(issued.getString("issuedAt"), again.getString("issuedAt"));
        assertEquals(issued.getList("sources"), again.getList("sources"));
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate,sex"))
                .body("asOf", is("2026-04-30"))
                .body("figures.total.workers", is(31));
    }

    @Test
    void issuesAMonthToTheWholeNetworkAtOnce() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID federation = affiliateOf(confederation, "Federation");
        UUID union = affiliateOf(federation, "Union");
        members(union, 20, "FEMALE", 1990);
        Map<String, String> query = Map.of("scope", "affiliates", "by", "affiliate");
        report(Roles.ANALYST, federation, query).body("figures.total.workers", is(20));
        members(union, 10, "FEMALE", 1990);
        report(Roles.ANALYST, confederation, query).body("figures.total.workers", is(20));

        UUID late = InsightDatabase.organisation("Late");
        InsightDatabase.affiliate(federation, late);
        report(Roles.ANALYST, late, query).statusCode(409).body("code", is("REPORT_MONTH_NOT_ISSUED"));
    }

    @Test
    void issuesNothingBeforeTheSourceIsCompleteUpToTheEndOfTheMonth() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = affiliateOf(confederation, "Union");
        members(union, 20, "FEMALE", 1990);
        InsightDatabase.completeUpTo(Instant.parse("2026-04-01T11:59:59Z"));
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates"))
                .statusCode(200)
                .body("figures", nullValue())
                .body("issuedAt", nullValue())
                .body("sources[0].state", is("LAGGING"));
        InsightDatabase.completeUpTo(Instant.parse("2026-04-01T12:00:00Z"));
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates"))
                .body("figures.total.workers", is(20))
                .body("issuedAt", is("2026-04-15T09:00:00Z"));
    }

    @Test
    void hidesTheLinesOfAnAffiliateThatHasLeft() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = InsightDatabase.organisation("Union");
        LocalDate left = LocalDate.of(2026, 4, 20);
        InsightDatabase.affiliate(
                union,
                confederation,
                "UNION",
                new Period("ACTIVE", LONG_AGO, left),
                new Period("DISAFFILIATED", left, null));
        members(union, 20, "FEMALE", 1990);
        Map<String, String> march = Map.of("scope", "affiliates", "by", "affiliate", "asOf", "2026-03-31");
        report(Roles.ANALYST, confederation, march).body("figures.rows", hasSize(2));
        clock.stopAt(Instant.parse("2026-05-02T09:00:00Z"));
        report(Roles.ANALYST, confederation, march)
                .body("figures.rows.affiliate.name", contains("Confederation"))
                .body("figures.total.workers", is(20));
    }

    @Test
    void issuesInTheBackgroundToWhomItIssuedBeforeAndToNobodyElse() {
        UUID asking = InsightDatabase.organisation("Asking");
        UUID silent = InsightDatabase.organisation("Silent");
        UUID union = affiliateOf(asking, "Union");
        UUID other = affiliateOf(silent, "Other");
        members(union, 20, "FEMALE", 1990);
        members(other, 20, "FEMALE", 1990);
        Map<String, String> query = Map.of("scope", "affiliates", "by", "sex");
        report(Roles.ANALYST, asking, query).body("figures.total.workers", is(20));

        clock.stopAt(Instant.parse("2026-05-04T11:59:59Z"));
        InsightDatabase.completeUpTo(Instant.parse("2026-05-04T11:59:59Z"));
        monthly.issueLastMonth();
        members(union, 10, "FEMALE", 1990);
        clock.stopAt(Instant.parse("2026-05-04T12:00:00Z"));
        monthly.issueLastMonth();
        members(union, 11, "FEMALE", 1990);
        members(other, 11, "FEMALE", 1990);

        clock.stopAt(Instant.parse("2026-05-20T09:00:00Z"));
        report(Roles.ANALYST, asking, query)
                .body("asOf", is("2026-04-30"))
                .body("issuedAt", is("2026-05-04T12:00:00Z"))
                .body("figures.total.workers", is(30));
        report(Roles.ANALYST, silent, query)
                .body("issuedAt", is("2026-05-20T09:00:00Z"))
                .body("figures.total.workers", is(31));
    }

    private static UUID affiliateOf(UUID parent, String name) {
        UUID affiliate = InsightDatabase.organisation(name);
        InsightDatabase.affiliate(affiliate, parent);
        return affiliate;
    }

    private static void members(UUID organisation, int count, String sex, int birthYear) {
        for (int i = 0; i < count; i++) {
            InsightDatabase.member(organisation, sex, birthYear, new Period("ACTIVE", LONG_AGO, null));
        }
    }

    private static ValidatableResponse report(String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list(R01, query);
    }
}
