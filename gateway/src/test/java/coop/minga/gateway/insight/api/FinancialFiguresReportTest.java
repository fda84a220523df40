package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.FinancialScenes.late;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.gateway.insight.messaging.FinancialScenes;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R31: what is lent, late, provided for and saved, inside one organisation and as it was filed above it. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FinancialFiguresReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");
    private static final String MONTH_END = "2026-03-31";

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
        UUID sacco = InsightDatabase.organisation("Sacco");
        FinancialScenes.of(sacco)
                .told(1, "2026-04-14", late(0, 40, 5_600_000), late(31, 6, 500_000), late(91, 2, 200_000));
        String json = own(Roles.LOAN_OFFICER, sacco, Map.of())
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(FinancialFiguresExamples.JSON), MAPPER.readTree(json), json);
        own(Roles.TREASURER, sacco, Map.of("format", "csv"))
                .body(is(FinancialFiguresExamples.CSV.replace("\n", "\r\n")));
        own(Roles.TREASURER, sacco, Map.of("format", "xlsx"))
                .header("Content-Disposition", containsString("R31-own-2026-04-15.xlsx"));
    }

    /** What was told last of the nearest day, in whatever order it came. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-30, ",
        "2026-03-31, 400",
        "2026-04-01, 500",
        "2026-04-12, 500",
        "2026-04-13, 300",
        "2026-04-15, 300"
    })
    void tellsForAnyDayWhatWasToldLastOfTheNearestUntilThen(String asOf, Integer outstanding) {
        UUID sacco = InsightDatabase.organisation("Sacco");
        FinancialScenes.of(sacco)
                .told(4, "2026-03-31", late(0, 1, 400))
                .told(2, "2026-04-01", late(0, 1, 500))
                .told(3, "2026-04-13", late(0, 1, 300))
                .told(1, "2026-03-31", late(0, 1, 100));
        own(Roles.AUDITOR, sacco, Map.of("asOf", asOf)).body("figures.total.outstandingMinor", is(outstanding));
    }

    @Test
    void addsNoAmountsOfTwoCurrencies() {
        UUID sacco = InsightDatabase.organisation("Sacco");
        FinancialScenes.of(sacco, "KES").filed(1, MONTH_END, late(0, 9, 400));
        FinancialScenes.of(sacco, "USD").filed(1, MONTH_END, late(0, 9, 3));
        own(Roles.AUDITOR, sacco, Map.of())
                .body("figures.rows.currency", contains("KES", "USD"))
                .body("figures.rows.outstandingMinor", contains(400, 3))
                .body("figures.total.outstandingMinor", nullValue())
                .body("figures.total.loans", nullValue());
        above(sacco, Map.of()).body("figures.total.filed", is(1)).body("figures.total.outstandingMinor", nullValue());
        above(sacco, Map.of("by", "currency")).body("figures.rows.outstandingMinor", contains(400, 3));
    }

    @Test
    void answersTheExampleAbove() throws JsonProcessingException {
        UUID federation = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000201"), "Federation", "Africa/Nairobi");
        UUID shows = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000204"), "Vendors' Sacco", "Africa/Nairobi");
        UUID hides = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000205"), "Porters' Sacco", "Africa/Nairobi");
        InsightDatabase.affiliate(shows, federation);
        InsightDatabase.affiliate(hides, federation);
        FinancialScenes.of(shows).filed(1, MONTH_END, late(0, 40, 5_600_000), late(31, 8, 700_000));
        FinancialScenes.of(hides).filed(1, MONTH_END, late(0, 40, 600_000), late(31, 4, 100_000));
        String json = above(federation, Map.of()).statusCode(200).extract().asString();
        assertEquals(MAPPER.readTree(FinancialFiguresExamples.JSON_ABOVE), MAPPER.readTree(json), json);
    }

    @Test
    void tellsAboveWhatWasFiledForTheMonthsEndAndNothingElse() {
        UUID federation = InsightDatabase.organisation("Federation");
        UUID sacco = InsightDatabase.organisation("Sacco");
        InsightDatabase.affiliate(sacco, federation);
        FinancialScenes scenes =
                FinancialScenes.of(sacco).told(1, MONTH_END, late(0, 9, 100)).filed(2, "2026-03-30", late(0, 9, 200));
        above(federation, Map.of())
                .body("figures.total.affiliates", is(2))
                .body("figures.total.filed", is(0))
                .body("figures.total.outstandingMinor", nullValue());
        scenes.filed(3, MONTH_END, late(0, 9, 300)).told(4, MONTH_END, late(0, 9, 400));
        above(federation, Map.of()).body("figures.total.filed", is(1)).body("figures.total.outstandingMinor", is(300));
        above(federation, Map.of("asOf", "2026-03-30")).statusCode(400);
    }

    @Test
    void isToldOfTheWholeNetworkBelowWhileItIsAffiliatedAndOfNobodyElse() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID federation = InsightDatabase.organisation("Federation");
        UUID sacco = InsightDatabase.organisation("Sacco");
        UUID gone = InsightDatabase.organisation("Gone");
        UUID joined = InsightDatabase.organisation("Joined");
        UUID stranger = InsightDatabase.organisation("Stranger");
        InsightDatabase.affiliate(federation, confederation);
        InsightDatabase.affiliate(sacco, federation);
        InsightDatabase.affiliate(
                gone, federation, "UNION", new Period("ACTIVE", InsightDatabase.LONG_AGO, LocalDate.of(2026, 4, 10)));
        InsightDatabase.affiliate(joined, federation, "UNION", new Period("ACTIVE", LocalDate.of(2026, 4, 1), null));
        for (UUID each : new UUID[] {sacco, gone, joined, stranger}) {
            FinancialScenes.of(each).filed(1, MONTH_END, late(0, 9, 100));
        }
        above(confederation, Map.of())
                .body("figures.total.affiliates", is(3))
                .body("figures.total.filed", is(1))
                .body("figures.rows.find { it.affiliate.name == 'Sacco' }.outstandingMinor", is(100));
        above(sacco, Map.of()).body("figures.rows", hasSize(1));
        own(Roles.AUDITOR, federation, Map.of())
                .body("figures.rows", hasSize(0))
                .body("figures.total.outstandingMinor", nullValue());
    }

    @Test
    void tellsNothingWithoutFinance() {
        UUID sacco = InsightDatabase.organisation("Sacco");
        FinancialScenes.of(sacco).filed(1, MONTH_END, late(0, 9, 100));
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        own(Roles.ANALYST, sacco, Map.of())
                .body("sources.state", contains("CURRENT", "MISSING"))
                .body("figures", nullValue());
        above(sacco, Map.of()).body("figures", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "negotiator", "case-worker", "member", "partner", "platform-admin"})
    void otherRolesAreRefused(String role) {
        own(role, UUID.randomUUID(), Map.of()).statusCode(403);
    }

    @Test
    void aTreasurerDoesNotReadOthers() {
        Api.as(Roles.TREASURER, UUID.randomUUID())
                .list("/api/v1/reports/R31", Map.of("scope", "affiliates"))
                .statusCode(403);
    }

    private static ValidatableResponse own(String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list("/api/v1/reports/R31", query);
    }

    private static ValidatableResponse above(UUID organisation, Map<String, String> query) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put("scope", "affiliates");
        return Api.as(Roles.ANALYST, organisation).list("/api/v1/reports/R31", asked);
    }
}
