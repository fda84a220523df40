package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.UnitPeriod;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.messaging.DuesScenes;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R02: who is paid up, and who owes what. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DuesReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");

    @Inject
    SettableClock clock;

    @BeforeEach
    void setTheClock() {
        InsightDatabase.awaitMigrated();
        clock.stopAt(NOW);
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        InsightDatabase.completeUpTo(Source.FINANCE, NOW.minusSeconds(5));
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void answersTheExample() throws JsonProcessingException {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "FEMALE").paid(1, "2026-04-01", "2026-04-30", 0, 5_000);
        DuesScenes.member(union, "FEMALE").overdue(1, "2026-02-01", "2026-01-31", 15_000, null);
        DuesScenes.member(union, "MALE")
                .paid(1, "2026-03-01", "2026-02-28", 10_000, 0)
                .waived(2, "2026-04-01", "2026-04-01", "2026-06-30");
        DuesScenes.member(union, "MALE");

        String json = report(Roles.TREASURER, union, Map.of())
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(DuesExamples.JSON), MAPPER.readTree(json), json);
        report(Roles.TREASURER, union, Map.of("format", "csv")).body(is(DuesExamples.CSV.replace("\n", "\r\n")));
        report(Roles.TREASURER, union, Map.of("format", "xlsx"))
                .header("Content-Disposition", containsString("R02-own-2026-04-15.xlsx"));
    }

    /** Overdue in February; paid in March, and that was taken back; then paid for a day before it was overdue. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 0, 0, ",
        "2026-01-05, 1, 0, 0",
        "2026-01-31, 1, 0, 0",
        "2026-02-01, 0, 1, 0",
        "2026-03-01, 0, 1, 500",
        "2026-03-10, 1, 0, 0",
        "2026-03-31, 1, 0, 0",
        "2026-04-01, 0, 1, 500",
        "2026-04-10, 1, 0, 0",
    })
    void tellsForAnyDayWhatWasToldOfDaysUntilThen(String asOf, int paidUp, int behind, Integer owed) {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "FEMALE")
                .paid(5, "2026-04-10", "2026-04-30", 0, 0)
                .paid(4, "2026-04-01", "2026-01-31", 500, 0)
                .paid(3, "2026-03-10", "2026-03-31", 0, 0)
                .overdue(2, "2026-03-01", "2026-02-28", 500, "2026-01-31")
                .paid(1, "2026-01-05", "2026-01-31", 0, 0);
        report(Roles.AUDITOR, union, Map.of("asOf", asOf))
                .body("figures.total.memberships", is(1))
                .body("figures.total.withDuesAccount", is(paidUp + behind))
                .body("figures.total.paidUp", is(paidUp))
                .body("figures.total.behind", is(behind))
                .body("figures.total.owedMinor", is(owed));
    }

    @Test
    void aPaymentRecordedLateCountsFromItsDay() {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "MALE")
                .overdue(1, "2026-03-01", "2026-02-28", 500, null)
                .paid(2, "2026-02-20", "2026-05-31", 0, 0);
        report(Roles.AUDITOR, union, Map.of("asOf", "2026-02-20")).body("figures.total.paidUp", is(1));
        report(Roles.AUDITOR, union, Map.of())
                .body("figures.total.paidUp", is(1))
                .body("figures.total.owedMinor", is(0));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 0, 0", "2026-02-01, 1, 0", "2026-02-28, 1, 0", "2026-03-01, 0, 1", "2026-03-31, 0, 1"})
    void aWaiverEndedEarlyWaivesUntilItsLastDay(String asOf, int waived, int behind) {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "MALE")
                .waived(2, "2026-03-01", "2026-02-01", "2026-02-28")
                .waived(1, "2026-02-01", "2026-02-01", "2026-12-31");
        DuesScenes.member(union, "MALE")
                .waived(1, "2026-02-01", "2026-02-01", "2026-12-31")
                .waived(2, "2026-02-01", "2026-02-01", null);
        report(Roles.AUDITOR, union, Map.of("asOf", asOf))
                .body("figures.total.waived", is(waived))
                .body("figures.total.paidUp", is(waived))
                .body("figures.total.behind", is(asOf.equals("2026-01-31") ? 0 : behind + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-14, overdue1To30Minor",
        "2026-03-16, overdue1To30Minor",
        "2026-03-15, overdue31To60Minor",
        "2026-02-14, overdue31To60Minor",
        "2026-02-13, overdue61To90Minor",
        "2026-01-15, overdue61To90Minor",
        "2026-01-14, overdue91To180Minor",
        "2025-10-17, overdue91To180Minor",
        "2025-10-16, overdueOver180Minor",
    })
    void agesWhatIsOwedByTheDaysSinceItWasToBePaid(String since, String age) {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "MALE").overdue(1, "2026-04-15", since, 700, null);
        DuesScenes.member(union, "MALE").paid(1, "2026-04-15", null, 40, 0);
        report(Roles.ORGANISER, union, Map.of())
                .body("figures.total." + age, is(700))
                .body("figures.total.notOverdueMinor", is(40))
                .body("figures.total.owedMinor", is(740))
                .body("figures.total.findAll { it.key.startsWith('overdue') && it.value > 0 }.size()", is(1));
    }

    @Test
    void addsNoAmountsOfTwoCurrencies() {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes.member(union, "MALE", "KES").paid(1, "2026-04-15", null, 40, 0);
        DuesScenes.member(union, "MALE", "USD").paid(1, "2026-04-15", null, 3, 0);
        DuesScenes.member(union, "MALE");
        report(Roles.ORGANISER, union, Map.of())
                .body("figures.rows.memberships", contains(3))
                .body("figures.rows.amountsIn", contains(nullValue()))
                .body("figures.rows.owedMinor", contains(nullValue()));
        report(Roles.ORGANISER, union, Map.of("by", "currency"))
                .body("figures.rows.currency", contains(nullValue(), is("KES"), is("USD")))
                .body("figures.rows.memberships", contains(1, 1, 1))
                .body("figures.rows.owedMinor", contains(nullValue(), is(40), is(3)))
                .body("figures.total.owedMinor", nullValue());
    }

    @Test
    void tellsUnitsAndWorkerGroupsApart() {
        UUID union = InsightDatabase.organisation("Union");
        UUID north = InsightDatabase.unit(union, "North");
        UUID membership = InsightDatabase.memberOfUnits(union, new UnitPeriod(north, LONG_AGO, null));
        new DuesScenes(union, membership, "KES").paid(1, "2026-04-01", "2026-12-31", 0, 0);
        InsightDatabase.job(union, InsightDatabase.member(union), "VENDOR", LONG_AGO, null);
        report(Roles.ORGANISER, union, Map.of("by", "unit"))
                .body("figures.rows.find { it.unit.name == 'North' }.paidUp", is(1))
                .body("figures.rows.find { it.unit.id == null }.paidUp", is(0));
        report(Roles.ORGANISER, union, Map.of("by", "worker-group"))
                .body("figures.rows.workerGroup", contains("UNKNOWN", "VENDOR"))
                .body("figures.rows.withDuesAccount", contains(1, 0));
    }

    @Test
    void tellsNothingOfAnothersDuesWhoseIdsWereChosenAlike() {
        UUID union = InsightDatabase.organisation("Union");
        DuesScenes mine = DuesScenes.member(union, "FEMALE");
        UUID other = InsightDatabase.organisation("Other");
        new DuesScenes(other, mine.membership(), "KES")
                .paid(1, "2026-04-01", "2026-12-31", 0, 900)
                .waived(2, "2026-04-01", "2026-04-01", "2026-12-31");
        report(Roles.ORGANISER, union, Map.of())
                .body("figures.total.withDuesAccount", is(0))
                .body("figures.total.paidUp", is(0))
                .body("figures.total.advanceMinor", nullValue());
        report(Roles.ORGANISER, other, Map.of()).body("figures.rows", hasSize(0));
    }

    @Test
    void namesBothSourcesAndTellsNothingWithoutOneOfThem() {
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.member(union);
        report(Roles.ANALYST, union, Map.of())
                .body("sources.source", contains("membership", "finance"))
                .body("sources.lagSeconds", contains(3, 5));
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        report(Roles.ANALYST, union, Map.of())
                .statusCode(200)
                .body("sources.state", contains("CURRENT", "MISSING"))
                .body("figures", nullValue());
        InsightDatabase.completeUpTo(Source.FINANCE, NOW.minusSeconds(600));
        report(Roles.ANALYST, union, Map.of())
                .body("sources.state", contains("CURRENT", "LAGGING"))
                .body("figures.total.memberships", is(1));
        // What rests on membership alone does not lag with finance.
        Api.as(Roles.ANALYST, union).list("/api/v1/reports/R01", Map.of()).body("sources.state", contains("CURRENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-officer", "negotiator", "case-worker", "member", "partner", "platform-admin"})
    void otherRolesAreRefused(String role) {
        report(role, UUID.randomUUID(), Map.of()).statusCode(403);
    }

    @Test
    void tellsNoMembersAboveOneOrganisation() {
        report(Roles.ANALYST, UUID.randomUUID(), Map.of("scope", "affiliates", "by", "sex"))
                .statusCode(400)
                .body("code", is("REPORT_CUT_NOT_PUBLISHED"));
    }

    private static ValidatableResponse report(String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list("/api/v1/reports/R02", query);
    }
}
