package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
import org.junit.jupiter.params.provider.ValueSource;

/** R30 and R32: the quality of records, and what jobs earn. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RecordReportsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");
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
    void answersTheExampleOfR30() throws JsonProcessingException {
        UUID union = InsightDatabase.organisation("Union");
        UUID whole = InsightScenes.record(union, "FEMALE", 1990, true, true, NOW);
        InsightDatabase.job(union, whole, "VENDOR", LONG_AGO, null);
        UUID poor = InsightScenes.record(union, "UNKNOWN", null, false, false, NOW);
        UUID old = InsightScenes.record(union, "MALE", 1960, true, false, Instant.parse("2024-04-14T00:00:00Z"));
        InsightScenes.duplicates(union, poor, old, "OPEN");
        InsightScenes.duplicates(union, whole, old, "NOT_DUPLICATE");

        String json = report("R30", Roles.ORGANISER, union, Map.of())
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(RecordQualityExamples.JSON), MAPPER.readTree(json), json);
        report("R30", Roles.ORGANISER, union, Map.of("format", "csv"))
                .body(is(RecordQualityExamples.CSV.replace("\n", "\r\n")));
        report("R30", Roles.ORGANISER, union, Map.of("by", "unit,sex"))
                .body("figures.rows.sex", contains("FEMALE", "MALE", "UNKNOWN"))
                .body("figures.rows.missingIdentifier", contains(0, 1, 1));
        report("R30", Roles.ORGANISER, union, Map.of("format", "xlsx"))
                .header("Content-Disposition", containsString("R30-own-2026-04-15.xlsx"));
    }

    @Test
    void answersTheExampleOfR32() throws JsonProcessingException {
        UUID union = InsightDatabase.organisation("Union");
        for (int i = 1; i <= 20; i++) {
            earns(union, "FEMALE", i * 100_000L, "KES");
        }
        for (int i = 1; i <= 5; i++) {
            earns(union, "MALE", i * 100_000L, "KES");
        }
        for (int i = 1; i <= 4; i++) {
            earns(union, "MALE", 50_000L, "USD");
        }
        InsightDatabase.member(union);
        String json = report("R32", Roles.ORG_ADMIN, union, Map.of())
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(MAPPER.readTree(EarningsExamples.JSON), MAPPER.readTree(json), json);
        report("R32", Roles.ORG_ADMIN, union, Map.of("format", "csv"))
                .body(is(EarningsExamples.CSV.replace("\n", "\r\n")));
    }

    @Test
    void tellsNoQuartileWhereAQuarterIsOfFewerThanFive() {
        UUID union = InsightDatabase.organisation("Union");
        for (int i = 1; i <= 19; i++) {
            earns(union, "FEMALE", i * 100_000L, "KES");
        }
        report("R32", Roles.AUDITOR, union, Map.of())
                .body("figures.rows.medianMinor", contains(1_000_000))
                .body("figures.rows.lowerQuartileMinor", contains((Object) null))
                .body("figures.rows.upperQuartileMinor", contains((Object) null));
    }

    @Test
    void noMedianIsOneWorkersFigure() {
        UUID union = InsightDatabase.organisation("Union");
        for (long minor : new long[] {100, 200, 990_000, 5_000_000, 9_000_000}) {
            earns(union, "FEMALE", minor, "KES");
        }
        report("R32", Roles.AUDITOR, union, Map.of("by", ""))
                .body("figures.rows.medianMinor", contains(3_000_000))
                .body("figures.rows.lowerQuartileMinor", everyItem(nullValue()));
        report("R32", Roles.AUDITOR, UUID.randomUUID(), Map.of()).body("figures.rows", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-officer", "negotiator", "case-worker", "member", "partner", "platform-admin"})
    void otherRolesAreRefused(String role) {
        report("R30", role, UUID.randomUUID(), Map.of()).statusCode(403);
        report("R32", role, UUID.randomUUID(), Map.of()).statusCode(403);
    }

    private static void earns(UUID organisation, String sex, long minor, String currency) {
        InsightScenes.earner(organisation, InsightDatabase.member(organisation, sex, 1990, ALWAYS), minor, currency);
    }

    private static ValidatableResponse report(
            String report, String role, UUID organisation, Map<String, String> query) {
        return Api.as(role, organisation).list("/api/v1/reports/" + report, query);
    }
}
