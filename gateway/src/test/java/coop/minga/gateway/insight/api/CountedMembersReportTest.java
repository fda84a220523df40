package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static coop.minga.gateway.insight.messaging.InsightScenes.count;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.gateway.insight.messaging.InsightScenes;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CountedMembersReportTest {
    private static final String R04 = "/api/v1/reports/R04";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");

    @Inject
    SettableClock clock;

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
    void answersTheExamplesOfTheDocumentation() throws JsonProcessingException {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000402"), "Waste Pickers' Union", "Africa/Nairobi");
        UUID sacco = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000403"), "Street Traders' Savings", "Africa/Nairobi");
        InsightScenes.countedAffiliate(
                union,
                confederation,
                List.of(),
                count("DECLARED", 900, "2025-01-31"),
                new MemberCount("DECLARED", 1200, 700L, null, LocalDate.of(2026, 1, 31), NOW),
                count("DECLARED", 1300, "2026-04-01"),
                new MemberCount("VERIFIED", 990, null, "REGISTER", LocalDate.of(2025, 12, 31), Instant.EPOCH),
                new MemberCount("VERIFIED", 980, null, "REGISTER", LocalDate.of(2025, 12, 31), NOW),
                new MemberCount("PAID_UP", 640, 410L, null, LocalDate.of(2026, 3, 31), NOW));
        InsightScenes.countedAffiliate(sacco, confederation, List.of(), count("DECLARED", 300, "2026-03-15"));

        String json = report(Roles.ANALYST, confederation, Map.of("scope", "affiliates"))
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(CountedMembersExamples.JSON), MAPPER.readTree(json), json);
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "format", "csv"))
                .body(is(CountedMembersExamples.CSV.replace("\n", "\r\n")));
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "format", "xlsx"))
                .statusCode(200)
                .header("Content-Disposition", containsString("R04-affiliates-2026-03-31.xlsx"));
    }

    @Test
    void tellsTheLastTwelveMonthEndsAndInEachWhoWasAffiliatedThen() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID old = InsightDatabase.organisation("Old");
        UUID young = InsightDatabase.organisation("Young");
        InsightScenes.countedAffiliate(
                old,
                confederation,
                List.of(),
                count("DECLARED", 100, "2025-06-10"),
                count("DECLARED", 150, "2026-02-01"));
        InsightScenes.countedAffiliate(
                young,
                confederation,
                List.of(new Period("ACTIVE", LocalDate.of(2026, 3, 1), null)),
                count("DECLARED", 40, "2025-12-31"));

        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "month"))
                .statusCode(200)
                .body("figures.rows", hasSize(12))
                .body("figures.rows[0].month", is("2025-04-30"))
                .body("figures.rows[11].month", is("2026-03-31"))
                .body(
                        "figures.rows.declared",
                        contains(
                                nullValue(),
                                nullValue(),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(100),
                                equalTo(150),
                                equalTo(190)))
                .body("figures.total.declared", is(190))
                .body("figures.total.declaredBy", is(2));
        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate,month"))
                .body("figures.rows.findAll { it.affiliate.name == 'Young' }.month", contains("2026-03-31"))
                .body("figures.rows.findAll { it.affiliate.name == 'Old' }.size()", is(12));
    }

    @Test
    void isReadByTheTwoPartiesAloneAndWhileItLasts() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID federation = InsightDatabase.organisation("Federation");
        UUID union = InsightDatabase.organisation("Union");
        UUID gone = InsightDatabase.organisation("Gone");
        InsightScenes.countedAffiliate(federation, confederation, List.of(), count("DECLARED", 500, "2026-01-01"));
        InsightScenes.countedAffiliate(union, federation, List.of(), count("DECLARED", 77, "2026-01-01"));
        InsightScenes.countedAffiliate(
                gone,
                confederation,
                List.of(
                        new Period("ACTIVE", LONG_AGO, LocalDate.of(2026, 4, 10)),
                        new Period("DISAFFILIATED", LocalDate.of(2026, 4, 10), null)),
                count("DECLARED", 9, "2026-01-01"));

        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates"))
                .body("figures.rows.affiliate.name", contains("Federation"))
                .body("figures.total.declared", is(500));
        report(Roles.AUDITOR, federation, Map.of("scope", "affiliates"))
                .body("figures.rows.affiliate.name", contains("Union"))
                .body("figures.total.declared", is(77));
        report(Roles.ORGANISER, union, Map.of())
                .body("figures.rows.parent.name", contains("Federation"))
                .body("figures.rows.declared", contains(77));
        report(Roles.ORGANISER, UUID.randomUUID(), Map.of())
                .statusCode(200)
                .body("figures.rows", hasSize(0))
                .body("figures.total.declared", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "UNION, ACTIVE, 1",
        "UNION, IN_ARREARS, 1",
        "SECOND_TIER, SUSPENDED, 1",
        "UNION, PROVISIONAL, 0",
        "SSE, ACTIVE, 0",
        "NETWORK, ACTIVE, 0"
    })
    void isToldInStandingAffiliationsOfTheKindsThatReport(String kind, String state, int expected) {
        UUID parent = InsightDatabase.organisation("Parent");
        UUID child = InsightDatabase.organisation("Child");
        InsightDatabase.affiliate(child, parent, kind, new Period(state, LONG_AGO, null));
        report(Roles.ANALYST, parent, Map.of("scope", "affiliates")).body("figures.rows", hasSize(expected));
        report(Roles.AUDITOR, child, Map.of()).body("figures.rows", hasSize(expected));
    }

    @Test
    void addsNothingThatWasToldToTwoParents() {
        UUID union = InsightDatabase.organisation("Union");
        for (String name : List.of("North", "South")) {
            InsightScenes.countedAffiliate(
                    union, InsightDatabase.organisation(name), List.of(), count("PAID_UP", 3, "2026-01-01"));
        }
        report(Roles.AUDITOR, union, Map.of("asOf", "2026-01-01"))
                .body("figures.rows.paidUp", contains(3, 3))
                .body("figures.total.paidUp", nullValue());
        report(Roles.AUDITOR, union, Map.of("asOf", "2025-12-31"))
                .body("figures.rows.paidUp", contains(nullValue(), nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-officer", "negotiator", "case-worker", "member", "partner", "platform-admin"})
    void otherRolesAreRefused(String role) {
        report(role, UUID.randomUUID(), Map.of()).statusCode(403);
    }

    @Test
    void obeysTheRulesOfAllReports() {
        UUID union = UUID.randomUUID();
        report(Roles.ORGANISER, union, Map.of("scope", "affiliates")).statusCode(403);
        report(Roles.ANALYST, union, Map.of("scope", "affiliates", "asOf", "2026-03-30"))
                .statusCode(400)
                .body("code", is("AS_OF_NOT_A_MONTH_END"));
        report(Roles.ANALYST, union, Map.of("scope", "affiliates", "by", "sex"))
                .statusCode(400)
                .body("code", is("REPORT_CUT_NOT_PUBLISHED"));
        InsightDatabase.forgetWatermarks();
        report(Roles.ANALYST, union, Map.of()).body("figures", nullValue()).body("sources[0].state", is("MISSING"));
    }

    private static ValidatableResponse report(String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list(R04, query);
    }
}
