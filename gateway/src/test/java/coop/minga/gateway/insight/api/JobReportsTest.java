package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.gateway.insight.messaging.InsightScenes;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R10 and R11: main jobs, and the national series beside them. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class JobReportsTest {
    private static final String SERIES = "/api/v1/data-sets/ilostat-informal-employment";
    private static final String EMPLOYMENT = "/api/v1/data-sets/ilostat-employment";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Period ALWAYS = new Period("ACTIVE", LONG_AGO, null);

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
    void answersTheExampleOfR10() throws JsonProcessingException {
        UUID confederation = InsightDatabase.organisation("Confederation", "Africa/Kampala", "UG");
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.affiliate(union, confederation);
        workers(union, 12, "FEMALE", "5211", "4781", "22", "MARKET_OR_STREET_STALL", "INFORMAL");
        workers(union, 9, "MALE", "9611", "3811", "30", "STREET_OR_PUBLIC_SPACE", "FORMAL");
        Map<String, String> query = Map.of("scope", "affiliates");

        String json = report("R10", Roles.ANALYST, confederation, query)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(WorkExamples.JSON), MAPPER.readTree(json), json);
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "format", "csv"))
                .body(is(WorkExamples.CSV.replace("\n", "\r\n")));
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "format", "xlsx"))
                .header("Content-Disposition", containsString("R10-affiliates-2026-03-31.xlsx"));
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "activity"))
                .body("figures.rows.activity", contains("E", "G"))
                .body("figures.rows.workers", contains(9, 12));
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate,place-of-work"))
                .body("figures.rows.placeOfWork", contains("MARKET_OR_STREET_STALL", "STREET_OR_PUBLIC_SPACE"));
        report("R11", Roles.ANALYST, confederation, Map.of("scope", "affiliates"))
                .body("figures.rows.formality", contains("INFORMAL", "FORMAL"))
                .body("figures.rows.workers", contains(12, 9))
                .body("figures.rows.knownOnBothDays", contains(12, 9))
                .body("figures.rows.informalToFormal", contains(0, 0));
        report("R01", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "sex"))
                .body("figures.rows.workers", contains(12, 9));
    }

    @Test
    void hidesOneJobAmongManyInEveryReportAlike() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.affiliate(union, confederation);
        workers(union, 30, "FEMALE", "5211", "4781", "22", "MARKET_OR_STREET_STALL", "INFORMAL");
        workers(union, 10, "FEMALE", "9611", "3811", "30", "STREET_OR_PUBLIC_SPACE", "INFORMAL");
        workers(union, 1, "FEMALE", "1112", "8411", "41", "OWN_HOME", "FORMAL");
        for (String by : new String[] {"occupation", "activity", "status-in-employment", "place-of-work"}) {
            report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", by))
                    .body("figures.total.workers", is(41))
                    .body("figures.rows", hasSize(3))
                    .body("figures.rows.findAll { it.suppressed }.size()", is(2))
                    .body("figures.rows.findAll { it.suppressed }.workers", everyItem(nullValue()));
        }
        report("R11", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "formality"))
                .body("figures.rows.suppressed", everyItem(is(true)));
    }

    @Test
    void tellsInsideOneOrganisationTheCodesInAnyCutOnAnyDay() {
        UUID union = InsightDatabase.organisation("Union");
        UUID worker = InsightDatabase.member(union);
        InsightScenes.job(union, worker, "5211", "4781", "22", "OWN_HOME", "INFORMAL", LONG_AGO, NEW_YEAR);
        InsightScenes.job(union, worker, "9611", "3811", "30", "VEHICLE", "INFORMAL", NEW_YEAR, null);
        InsightDatabase.member(union);
        report("R10", Roles.ORGANISER, union, Map.of())
                .body("figures.rows.occupation", contains("9611", "UNKNOWN"))
                .body("figures.rows.placeOfWork", contains("VEHICLE", "UNKNOWN"))
                .body("figures.rows.workers", contains(1, 1))
                .body("definition.workforceThousands", notNullValue());
        report("R10", Roles.ORGANISER, union, Map.of("by", "activity,status-in-employment", "asOf", "2025-12-31"))
                .body("figures.rows.activity", contains("4781", "UNKNOWN"))
                .body("figures.rows.statusInEmployment", contains("22", "UNKNOWN"));
        report("R10", Roles.ORGANISER, UUID.randomUUID(), Map.of()).body("figures.total.workers", is(0));
    }

    @Test
    void answersTheExampleOfR11() throws JsonProcessingException {
        keep(line("Kenya", "Sex: Total", "2025", "86.5")
                        + line("Kenya", "Sex: Female", "2025", "90.1")
                        + line("Kenya", "Sex: Female", "2027", "1"))
                .statusCode(200);
        UUID union = InsightDatabase.organisation("Union");
        for (int i = 0; i < 2; i++) {
            UUID woman = InsightDatabase.member(union);
            InsightScenes.job(union, woman, "5211", "4781", "22", "OWN_HOME", "INFORMAL", LONG_AGO, NEW_YEAR);
            InsightScenes.job(union, woman, "5211", "4781", "41", "OWN_HOME", "FORMAL", NEW_YEAR, null);
        }
        InsightDatabase.member(union);
        workers(union, 1, "MALE", "9611", "3811", "30", "VEHICLE", "INFORMAL");
        Map<String, String> query = Map.of("by", "sex,formality");
        String json = report("R11", Roles.ORGANISER, union, query)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(FormalityExamples.JSON), MAPPER.readTree(json), json);
        report("R11", Roles.ORGANISER, union, Map.of("by", "sex,formality", "format", "csv"))
                .body(is(FormalityExamples.CSV.replace("\n", "\r\n")));
    }

    @Test
    void keepsAFileOnceAndNamesWhatItCouldNotRead() throws JsonProcessingException {
        String file = DataSetResource.CSV.replace("2019", "2003");
        String answered = put(file).statusCode(200).extract().asString();
        assertEquals(MAPPER.readTree(DataSetResource.JSON), MAPPER.readTree(answered), answered);
        put("\uFEFF" + file).body("added", is(0)).body("changed", is(0)).body("unchanged", is(2));
        put(file.replace("90.1", "90.2")).body("changed", is(1)).body("unchanged", is(1));
        put("a,b\n1,2\n").statusCode(422).body("code", is("DATA_SET_UNREADABLE"));
        put("").statusCode(422);
    }

    @Test
    void showsTheWorkforceOfTheSectorBesideMembersOnceItIsBroughtIn() throws JsonProcessingException {
        UUID confederation = InsightDatabase.organisation("Confederation", "UTC", "ZM");
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.affiliate(union, confederation);
        workers(union, 12, "FEMALE", "5211", "4781", "22", "OWN_HOME", "INFORMAL");
        workers(union, 9, "MALE", "9611", "3811", "30", "OWN_HOME", "FORMAL");
        Map<String, String> bySection = Map.of("scope", "affiliates", "by", "activity");
        report("R10", Roles.ANALYST, confederation, bySection)
                .body("figures.rows.workforceThousands", everyItem(nullValue()))
                .body("sources.source", contains("membership", "ilostat-employment"))
                .body("sources.state", contains("CURRENT", "MISSING"));

        String file = DataSetResource.EMPLOYMENT_CSV.replace("Kenya", "Zambia");
        String answered = put(EMPLOYMENT, file).statusCode(200).extract().asString();
        assertEquals(MAPPER.readTree(DataSetResource.EMPLOYMENT_JSON), MAPPER.readTree(answered), answered);
        put(EMPLOYMENT, file).body("unchanged", is(2));
        report("R10", Roles.ANALYST, confederation, bySection)
                .body("sources.state", contains("CURRENT", "CURRENT"))
                .body("figures.rows.activity", contains("E", "G"))
                .body("figures.rows.workforceThousands", contains(null, 2480.5f))
                .body("beside.code", contains("G"))
                .body("beside.thousands", contains(2480.5f));
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "affiliate,sex,occupation"))
                .body("figures.rows.find { it.sex == 'FEMALE' }.workforceThousands", is(1312))
                .body("figures.rows.find { it.sex == 'MALE' }.workforceThousands", nullValue());
        report("R10", Roles.ANALYST, confederation, Map.of("scope", "affiliates", "by", "sex", "format", "csv"))
                .body(containsString("source=ilostat-employment state=MISSING"));
        report("R10", Roles.ORGANISER, union, Map.of("by", "activity"))
                .body("figures.rows.workforceThousands", everyItem(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "org-admin", "auditor", "treasurer", "member"})
    void onlyTheAdministrationBringsInADataSet(String role) {
        for (String dataSet : new String[] {SERIES, EMPLOYMENT}) {
            Api.as(role, UUID.randomUUID())
                    .request()
                    .contentType("text/csv")
                    .body(DataSetResource.CSV)
                    .put(dataSet)
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "R10, 'occupation,activity'",
        "R10, 'affiliate,unit'",
        "R11, rule-set",
        "R11, 'affiliate,worker-group,formality'"
    })
    void publishesNoOtherCutAboveOneOrganisation(String report, String by) {
        report(report, Roles.ANALYST, UUID.randomUUID(), Map.of("scope", "affiliates", "by", by))
                .statusCode(400)
                .body("code", is("REPORT_CUT_NOT_PUBLISHED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-officer", "negotiator", "case-worker", "member", "partner", "platform-admin"})
    void otherRolesAreRefused(String role) {
        report("R10", role, UUID.randomUUID(), Map.of()).statusCode(403);
        report("R11", role, UUID.randomUUID(), Map.of()).statusCode(403);
    }

    private static void workers(
            UUID organisation,
            int count,
            String sex,
            String isco,
            String isic,
            String icse,
            String place,
            String formality) {
        for (int i = 0; i < count; i++) {
            UUID worker = InsightDatabase.member(organisation, sex, 1990, ALWAYS);
            InsightScenes.job(organisation, worker, isco, isic, icse, place, formality, LONG_AGO, null);
        }
    }

    private static String line(String country, String sex, String year, String percent) {
        return "\"%s\",\"HS - Household survey\",\"Informal employment rate by sex (%%)\",\"%s\",\"%s\",%s,,,\"Repository: ILO-STATISTICS\"\n"
                .formatted(country, sex, year, percent);
    }

    private static ValidatableResponse keep(String lines) {
        return put(DataSetResource.CSV.substring(0, DataSetResource.CSV.indexOf('\n') + 1) + lines);
    }

    private static ValidatableResponse put(String csv) {
        return put(SERIES, csv);
    }

    private static ValidatableResponse put(String dataSet, String csv) {
        return Api.with(Tokens.platformAdmin())
                .request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .put(dataSet)
                .then();
    }

    private static ValidatableResponse report(
            String report, String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list("/api/v1/reports/" + report, query);
    }
}
