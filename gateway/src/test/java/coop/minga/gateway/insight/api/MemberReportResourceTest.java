package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
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
class MemberReportResourceTest {
    private static final String R01 = "/api/v1/reports/R01";
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
    void countsMembersOfTheOwnOrganisationBySexAndAgeBand() {
        UUID union = InsightDatabase.organisation("Wastepickers' Union");
        members(union, 2, "FEMALE", 1990);
        members(union, 1, "MALE", 1960);

        report(Roles.ORGANISER, union, Map.of())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("report", is("R01"))
                .body("asOf", is("2026-04-15"))
                .body("scope", is("own"))
                .body("by", contains("sex", "age-band"))
                .body("suppressedBelow", nullValue())
                .body("linkedShare", nullValue())
                .body("figures.total.workers", is(3))
                .body("figures.rows.sex", contains("FEMALE", "MALE"))
                .body("figures.rows.ageBand", contains("35-44", "65+"))
                .body("figures.rows.workers", contains(2, 1))
                .body("figures.rows.suppressed", everyItem(is(false)))
                .body("sources[0].source", is("membership"))
                .body("sources[0].state", is("CURRENT"))
                .body("sources[0].lagSeconds", is(3));
    }

    @Test
    void takesTheDayFromTheZoneOfTheCallersOrganisationAndTheMonthWhenItIsOverEverywhere() {
        clock.stopAt(Instant.parse("2026-03-31T22:30:00Z"));
        UUID nairobi = InsightDatabase.organisation("Nairobi", "Africa/Nairobi");
        UUID lima = InsightDatabase.organisation("Lima", "America/Lima");
        report(Roles.AUDITOR, nairobi, Map.of()).body("asOf", is("2026-04-01"));
        report(Roles.AUDITOR, lima, Map.of()).body("asOf", is("2026-03-31"));
        report(Roles.AUDITOR, nairobi, Map.of("scope", "affiliates")).body("asOf", is("2026-02-28"));
        report(Roles.AUDITOR, lima, Map.of("scope", "affiliates")).body("asOf", is("2026-02-28"));
    }

    @Test
    void tellsTheWorkerGroupOfTheMainJobOfTheDay() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = affiliateOf(confederation, "Union");
        for (int i = 0; i < 12; i++) {
            UUID vendor = InsightDatabase.member(union);
            InsightDatabase.job(union, vendor, "STREET_VENDORS", LONG_AGO, LocalDate.of(2026, 4, 1));
            InsightDatabase.job(union, vendor, "WASTE_PICKERS", LocalDate.of(2026, 4, 1), null);
        }
        members(union, 6, "MALE", 1980);
        report(Roles.ORGANISER, union, Map.of("by", "worker-group"))
                .body("figures.rows.workerGroup", contains("UNKNOWN", "WASTE_PICKERS"))
                .body("figures.rows.workers", contains(6, 12));
        report(Roles.ORGANISER, union, Map.of("by", "sex,worker-group", "asOf", "2026-03-31"))
                .body("figures.rows.workerGroup", contains("STREET_VENDORS", "UNKNOWN"));
        report(Roles.ANALYST, confederation, Map.of("by", "affiliate,worker-group", "scope", "affiliates"))
                .body("figures.rows.findAll { it.workers > 0 }.workerGroup", contains("STREET_VENDORS", "UNKNOWN"))
                .body("figures.total.workers", is(18));
    }

    @Test
    void countsASubjectOnceAboveOneOrganisationAndStatesTheLinkedShare() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = affiliateOf(confederation, "Union");
        UUID sacco = affiliateOf(confederation, "Sacco");
        members(union, 14, "FEMALE", 1990);
        members(sacco, 9, "FEMALE", 1990);
        for (int i = 0; i < 6; i++) {
            UUID subject = UUID.randomUUID();
            InsightDatabase.link(union, InsightDatabase.member(union), subject);
            InsightDatabase.link(sacco, InsightDatabase.member(sacco), subject);
        }

        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate"))
                .statusCode(200)
                .body("asOf", is("2026-03-31"))
                .body("figures.total.workers", is(29))
                .body("figures.total.memberships", is(35))
                .body("figures.rows.affiliate.name", containsInAnyOrder("Confederation", "Union", "Sacco"))
                .body("figures.rows.find { it.affiliate.name == 'Union' }.workers", is(20))
                .body("figures.rows.find { it.affiliate.name == 'Sacco' }.workers", is(15))
                .body("figures.rows.find { it.affiliate.name == 'Confederation' }.workers", is(0))
                .body("linkedShare", is(0.34f))
                .body("suppressedBelow", is(5));
    }

    @Test
    void suppressesTheFewAndWhatWouldGiveThemAway() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = affiliateOf(confederation, "Union");
        members(union, 30, "FEMALE", 1990);
        members(union, 10, "MALE", 1990);
        members(union, 3, "OTHER", 1990);

        report(Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "sex"))
                .statusCode(200)
                .body("figures.total.workers", is(43))
                .body("figures.rows.sex", contains("FEMALE", "MALE", "OTHER"))
                .body("figures.rows.suppressed", contains(false, true, true))
                .body("figures.rows.workers", contains(equalTo(30), nullValue(), nullValue()))
                .body("figures.rows.memberships", contains(equalTo(30), nullValue(), nullValue()));
    }

    @Test
    void givesTheSameFiguresAsCsvWithALastLineToCheck() {
        UUID union = InsightDatabase.organisation("=HYPERLINK(\"http://evil\"), \"Union\"\nNorth");
        members(union, 12, "FEMALE", 1990);

        String csv = report(
                        Roles.ANALYST,
                        union,
                        Map.of("scope", "affiliates", "by", "affiliate,sex,age-band", "format", "csv"))
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("R01-affiliates-2026-03-31.csv"))
                .header("Cache-Control", containsString("no-store"))
                .body(startsWith(
                        "level,affiliate_id,affiliate_name,sex,age_band,worker_group,workers,memberships,suppressed\r\nCELL,"
                                + union
                                + ",\"'=HYPERLINK(\"\"http://evil\"\"), \"\"Union\"\"\nNorth\",FEMALE,35-44,,12,12,false\r\n"
                                + "TOTAL,,,,,,12,12,false\r\n"))
                .body(containsString(
                        "# source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0\r\n"))
                .body(endsWith("# rows=2\r\n"))
                .extract()
                .asString();
        Api.as(Roles.ANALYST, union)
                .request()
                .accept("text/csv")
                .queryParams(Map.of("scope", "affiliates", "by", "affiliate,sex,age-band"))
                .get(R01)
                .then()
                .contentType("text/csv")
                .body(is(csv));
    }

    @Test
    void answersTheExamplesOfTheDocumentation() throws JsonProcessingException {
        UUID confederation = UUID.fromString("0198d0a4-0000-7000-8000-000000000001");
        UUID union = UUID.fromString("0198d0a4-0000-7000-8000-000000000002");
        UUID sacco = UUID.fromString("0198d0a4-0000-7000-8000-000000000003");
        InsightDatabase.organisation(confederation, "Confederation of Informal Workers", "Africa/Nairobi");
        InsightDatabase.organisation(union, "Waste Pickers' Union", "Africa/Nairobi");
        InsightDatabase.organisation(sacco, "Street Traders' Savings", "Africa/Nairobi");
        UUID cooperative = UUID.fromString("0198d0a4-0000-7000-8000-000000000004");
        InsightDatabase.organisation(cooperative, "Home Workers' Cooperative", "Africa/Nairobi");
        for (UUID affiliate : List.of(union, sacco, cooperative)) {
            InsightDatabase.affiliate(affiliate, confederation);
        }
        members(cooperative, 25, "FEMALE", 1990);
        members(cooperative, 20, "MALE", 1990);
        members(union, 42, "FEMALE", 1990);
        members(union, 17, "MALE", 1990);
        members(sacco, 30, "FEMALE", 1990);
        members(sacco, 2, "MALE", 1990);
        for (int i = 0; i < 6; i++) {
            UUID subject = UUID.randomUUID();
            InsightDatabase.link(union, InsightDatabase.member(union), subject);
            InsightDatabase.link(sacco, InsightDatabase.member(sacco), subject);
        }
        Map<String, String> query = Map.of("scope", "affiliates", "by", "affiliate,sex", "asOf", "2026-03-31");
        String json = report(Roles.ANALYST, confederation, query).extract().asString();
        assertEquals(MAPPER.readTree(ReportExamples.R01_JSON), MAPPER.readTree(json), json);
        Api.as(Roles.ANALYST, confederation)
                .request()
                .accept("text/csv")
                .queryParams(query)
                .get(R01)
                .then()
                .body(is(ReportExamples.R01_CSV.replace("\n", "\r\n")));
    }

    @Test
    void namesAMissingSourceAndShowsNoFigures() {
        InsightDatabase.forgetWatermarks();
        UUID union = InsightDatabase.organisation("Union");
        members(union, 12, "FEMALE", 1990);

        report(Roles.ANALYST, union, Map.of())
                .statusCode(200)
                .body("figures", nullValue())
                .body("sources[0].source", is("membership"))
                .body("sources[0].state", is("MISSING"))
                .body("sources[0].completeUpTo", nullValue());
        report(Roles.ANALYST, union, Map.of("format", "csv"))
                .statusCode(200)
                .body(containsString("# source=membership state=MISSING completeUpTo=unknown eventsSetAside=0\r\n"))
                .body(not(containsString("TOTAL")))
                .body(endsWith("# figures=unknown\r\n# rows=0\r\n"));
    }

    @Test
    void namesALaggingSourceBesideItsFigures() {
        UUID union = InsightDatabase.organisation("Union");
        members(union, 1, "FEMALE", 1990);
        clock.stopAt(NOW.plusSeconds(60));

        report(Roles.ANALYST, union, Map.of())
                .body("sources[0].state", is("LAGGING"))
                .body("sources[0].lagSeconds", is(63))
                .body("sources[0].completeUpTo", is("2026-04-15T08:59:57Z"))
                .body("figures.total.workers", is(1));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2026-03-30, affiliates, AS_OF_NOT_A_MONTH_END",
        "asOf, 2026-04-30, affiliates, AS_OF_NOT_OVER",
        "asOf, 2026-04-16, own, AS_OF_NOT_OVER",
        "asOf, 31.03.2026, own, REPORT_PARAMETER_INVALID",
        "by, name, own, REPORT_PARAMETER_INVALID",
        "by, 'sex,', own, REPORT_PARAMETER_INVALID",
        "format, pdf, own, INVALID_VALUE",
        "by, affiliate, own, REPORT_CUT_NOT_PUBLISHED",
        "by, unit, affiliates, REPORT_CUT_NOT_PUBLISHED",
        "by, 'age-band,worker-group', affiliates, REPORT_CUT_NOT_PUBLISHED",
        "asof, 2026-03-31, own, UNKNOWN_PARAMETER",
    })
    void refusesAParameterAndNamesIt(String parameter, String value, String scope, String code) {
        report(Roles.ANALYST, UUID.randomUUID(), Map.of("scope", scope, parameter, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors[0].pointer", is("?" + parameter));
    }

    @Test
    void refusesAScopeItDoesNotKnow() {
        report(Roles.ANALYST, UUID.randomUUID(), Map.of("scope", "all"))
                .statusCode(400)
                .body("errors[0].pointer", is("?scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "org-admin", "auditor"})
    void rolesThatReportMayReachAbove(String role) {
        report(role, UUID.randomUUID(), Map.of()).statusCode(200);
        report(role, UUID.randomUUID(), Map.of("scope", "affiliates")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "treasurer"})
    void officersReachTheirOwnOrganisationOnly(String role) {
        report(role, UUID.randomUUID(), Map.of()).statusCode(200);
        report(role, UUID.randomUUID(), Map.of("scope", "affiliates"))
                .statusCode(403)
                .body("code", is("REPORT_SCOPE_FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"loan-officer", "negotiator", "case-worker", "member", "partner", "platform-admin", "other"})
    void otherRolesAreRefused(String role) {
        for (String scope : new String[] {"own", "affiliates"}) {
            report(role, UUID.randomUUID(), Map.of("scope", scope))
                    .statusCode(403)
                    .body("code", is("FORBIDDEN"));
        }
    }

    @Test
    void refusesWhoeverHasNoTokenAndGivesThePlatformsAdministratorNothing() {
        Api.anonymous().get(R01).statusCode(401).contentType("application/problem+json");
        Api.with(Tokens.platformAdmin()).get(R01).statusCode(403);
    }

    @Test
    void anUnrelatedOrganisationSeesNothingOfOthersAndNoError() {
        UUID union = InsightDatabase.organisation("Union");
        members(union, 30, "FEMALE", 1990);
        UUID stranger = UUID.randomUUID();
        report(Roles.ANALYST, stranger, Map.of())
                .statusCode(200)
                .body("figures.total.workers", is(0))
                .body("figures.rows", hasSize(0));
        report(Roles.ANALYST, stranger, Map.of("scope", "affiliates", "by", "affiliate"))
                .statusCode(200)
                .body("figures.total.workers", is(0))
                .body("figures.rows.affiliate.id", contains(stranger.toString()))
                .body("figures.rows.affiliate.name", hasItem(nullValue()));
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
