package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.minga.contracts.membership.Period;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.gateway.insight.messaging.InsightScenes;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of issued tables: moves to formality (R11), quality of records (R30), earnings (R32). */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AboveOneOrganisationTest {
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Period ALWAYS = new Period("ACTIVE", LONG_AGO, null);

    @Inject
    SettableClock clock;

    private UUID confederation = new UUID(0, 0);

    @BeforeEach
    void begin() {
        InsightDatabase.awaitMigrated();
        clock.stopAt(NOW);
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        confederation = InsightDatabase.organisation("Confederation");
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void tellsMovesFromInformalToFormalByAffiliateAndSex() {
        UUID union = affiliate("Union");
        UUID sacco = affiliate("Sacco");
        jobs(union, 12, "FEMALE", "INFORMAL", "FORMAL");
        jobs(union, 20, "FEMALE", "INFORMAL", "INFORMAL");
        jobs(sacco, 30, "FEMALE", "INFORMAL", "INFORMAL");
        jobs(sacco, 7, "FEMALE", "FORMAL", "INFORMAL");
        jobs(sacco, 8, "MALE", "FORMAL", "FORMAL");
        for (int i = 0; i < 9; i++) {
            InsightDatabase.member(sacco);
        }
        JsonPath byAffiliate = above("R11", Map.of("by", "affiliate")).extract().jsonPath();
        assertEquals(86, byAffiliate.getInt("figures.total.workers"));
        assertEquals(77, byAffiliate.getInt("figures.total.knownOnBothDays"));
        assertEquals(12, byAffiliate.getInt("figures.total.informalToFormal"));
        assertEquals(7, byAffiliate.getInt("figures.total.formalToInformal"));
        assertEquals(List.of(32, 12, 0), of(byAffiliate, "Union"));
        assertEquals(List.of(45, 0, 7), of(byAffiliate, "Sacco"));
        above("R11", Map.of("by", "sex,formality"))
                .body("figures.rows.sex", contains("FEMALE", "FEMALE", "FEMALE", "MALE"))
                .body("figures.rows.formality", contains("FORMAL", "INFORMAL", "UNKNOWN", "FORMAL"))
                .body("figures.rows.workers", contains(12, 57, 9, 8))
                .body("figures.rows.knownOnBothDays", contains(12, 57, 0, 8))
                .body("figures.rows.informalToFormal", contains(12, 0, 0, 0))
                .body("figures.rows.formalToInformal", contains(0, 7, 0, 0));
    }

    @Test
    void hidesFewMovesAndAllThatWouldTellThem() {
        UUID union = affiliate("Union");
        jobs(union, 2, "FEMALE", "INFORMAL", "FORMAL");
        jobs(union, 20, "FEMALE", "INFORMAL", "INFORMAL");
        jobs(union, 20, "FEMALE", "FORMAL", "FORMAL");
        jobs(union, 20, "FEMALE", "FORMAL", "INFORMAL");
        above("R11", Map.of("by", "affiliate"))
                .body("figures.total.workers", is(62))
                .body("figures.total.informalToFormal", nullValue())
                .body("figures.total.formalToInformal", nullValue())
                .body("figures.total.knownOnBothDays", nullValue());
    }

    @Test
    void tellsWhatIsMissingInRecordsByAffiliateAndSexOnce() {
        UUID large = affiliate("Large");
        UUID other = affiliate("Other");
        for (int i = 0; i < 20; i++) {
            InsightScenes.record(large, "FEMALE", 1990, i < 5, i < 18, NOW);
        }
        for (int i = 0; i < 30; i++) {
            InsightScenes.record(
                    other, i < 10 ? "UNKNOWN" : "FEMALE", i >= 10 && i < 16 ? null : 1990, true, i < 20, NOW);
        }
        JsonPath first = above("R30", Map.of()).extract().jsonPath();
        assertEquals(List.of(20, 15, 0.75f), quality(first, "Large"));
        assertEquals(List.of(30, 0, 0.0f), quality(first, "Other"));
        for (String affiliate : List.of("Large", "Other")) {
            assertNull(first.get(row(affiliate) + "missingIdentifier"), "two are missing at Large");
        }
        assertEquals(12, first.getInt("figures.total.missingIdentifier"));
        assertEquals(10, first.getInt("figures.total.missingSex"));
        assertEquals(6, first.getInt("figures.total.missingBirthYear"));
        assertEquals(50, first.getInt("figures.total.missingWorkProfile"));
        assertEquals(5, first.getInt("suppressedBelow"));
        above("R30", Map.of("by", "sex"))
                .body("figures.rows.sex", contains("FEMALE", "UNKNOWN"))
                .body("figures.rows.missingSex", contains(0, 10))
                .body("figures.rows.missingContactShare", contains(0.38f, 0.0f));
        for (int i = 0; i < 20; i++) {
            InsightScenes.record(large, "FEMALE", 1990, true, true, NOW);
        }
        assertEquals(
                first.getMap("figures"),
                above("R30", Map.of()).extract().jsonPath().getMap("figures"));
    }

    @Test
    void tellsOpenDuplicatesAndRecordsThatNobodyWroteForTwoYears() {
        UUID union = affiliate("Union");
        Instant twoYearsBefore = Instant.parse("2024-03-31T00:00:00Z");
        List<UUID> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Instant written = i < 8 ? twoYearsBefore.minusSeconds(1) : i < 15 ? twoYearsBefore : NOW;
            records.add(InsightScenes.record(union, "FEMALE", 1990, true, true, written));
        }
        for (int i = 0; i < 14; i += 2) {
            InsightScenes.duplicates(union, records.get(i), records.get(i + 1), i < 6 ? "OPEN" : "NOT_DUPLICATE");
        }
        above("R30", Map.of()).body("figures.total.openDuplicates", is(6)).body("figures.total.stale", is(8));
    }

    @Test
    void tellsNothingOfRecordsBeforeTheMonthIsComplete() {
        for (int i = 0; i < 9; i++) {
            InsightScenes.record(confederation, "FEMALE", 1990, false, true, NOW);
        }
        InsightDatabase.completeUpTo(Instant.parse("2026-04-01T11:59:59Z"));
        above("R30", Map.of()).body("figures", nullValue()).body("sources[0].state", is("LAGGING"));
        InsightDatabase.completeUpTo(Instant.parse("2026-04-01T12:00:00Z"));
        above("R30", Map.of()).body("figures.rows.missingContactShare", contains(1.0f));
    }

    @Test
    void tellsEarningsOfTwentyOrMoreByAffiliateAndSex() {
        UUID union = affiliate("Union");
        UUID sacco = affiliate("Sacco");
        for (int i = 1; i <= 25; i++) {
            earns(union, "FEMALE", i * 100_000L, "KES");
        }
        for (int i = 0; i < 21; i++) {
            earns(sacco, "FEMALE", 500_000L, "KES");
        }
        for (int i = 0; i < 19; i++) {
            earns(sacco, "MALE", 900_000L, "KES");
        }
        above("R32", Map.of())
                .body("figures.total.suppressed", is(true))
                .body("figures.rows.sex", contains("FEMALE", "MALE"))
                .body("figures.rows.currency", contains("KES", null))
                .body("figures.rows.workers", everyItem(nullValue()))
                .body("figures.rows.lowerQuartileMinor", contains(500_000, null))
                .body("figures.rows.medianMinor", contains(500_000, null))
                .body("figures.rows.upperQuartileMinor", contains(1_300_000, null))
                .body("figures.rows.suppressed", contains(false, true));
        JsonPath issued = above("R32", Map.of("by", "affiliate,sex")).extract().jsonPath();
        String median = "figures.rows.find { it.affiliate.name == '%s' && it.sex == '%s' }.medianMinor";
        assertEquals(1_300_000, issued.getInt(median.formatted("Union", "FEMALE")));
        assertEquals(500_000, issued.getInt(median.formatted("Sacco", "FEMALE")));
        assertNull(issued.get(median.formatted("Sacco", "MALE")));
        for (int i = 0; i < 30; i++) {
            earns(union, "FEMALE", 9_000_000L, "KES");
        }
        assertEquals(
                issued.getMap("figures"),
                above("R32", Map.of("by", "affiliate,sex")).extract().jsonPath().getMap("figures"));
    }

    @Test
    void tellsTheEarningsOfTheMainJobOfTheMonthEnd() {
        UUID union = affiliate("Union");
        LocalDate april = LocalDate.of(2026, 4, 1);
        for (int i = 0; i < 20; i++) {
            UUID worker = InsightDatabase.member(union, "FEMALE", 1990, ALWAYS);
            InsightScenes.earner(union, worker, 300_000L, "KES", LONG_AGO, NEW_YEAR);
            InsightScenes.earner(union, worker, 500_000L, "KES", NEW_YEAR, april);
            InsightScenes.earner(union, worker, 900_000L, "KES", april, null);
        }
        above("R32", Map.of())
                .body("figures.rows.medianMinor", contains(500_000))
                .body("figures.rows.upperQuartileMinor", contains(500_000));
    }

    @Test
    void leavesOutWhoseRecordsTellDifferentEarnings() {
        UUID union = affiliate("Union");
        UUID sacco = affiliate("Sacco");
        for (int i = 0; i < 20; i++) {
            UUID inUnion = InsightDatabase.member(union);
            UUID inSacco = InsightDatabase.member(sacco);
            InsightScenes.earner(union, inUnion, 500_000L, "KES");
            if (i < 5) {
                UUID subject = UUID.randomUUID();
                InsightDatabase.link(union, inUnion, subject);
                InsightDatabase.link(sacco, inSacco, subject);
                InsightScenes.earner(sacco, inSacco, 900_000L, "KES");
            }
        }
        above("R32", Map.of()).body("figures.rows.medianMinor", contains(nullValue()));
        JsonPath ofEach = above("R32", Map.of("by", "affiliate")).extract().jsonPath();
        assertEquals(500_000, ofEach.getInt(row("Union") + "medianMinor"));
    }

    @Test
    void tellsNoEarningsBesideACountThatIsHidden() {
        UUID union = affiliate("Union");
        UUID sacco = affiliate("Sacco");
        for (int i = 0; i < 30; i++) {
            earns(union, "FEMALE", 500_000L, "KES");
            earns(union, "MALE", 500_000L, "KES");
        }
        for (int i = 0; i < 30; i++) {
            earns(sacco, i < 3 ? "FEMALE" : "MALE", 500_000L, "KES");
        }
        above("R01", Map.of("by", "affiliate,sex"))
                .body("figures.rows.findAll { it.affiliate.name != 'Confederation' }.suppressed", everyItem(is(true)));
        above("R32", Map.of("by", "affiliate,sex"))
                .body("figures.rows.medianMinor", everyItem(nullValue()))
                .body("figures.rows.currency", everyItem(nullValue()));
        JsonPath ofBoth = above("R32", Map.of("by", "affiliate")).extract().jsonPath();
        assertEquals(500_000, ofBoth.getInt(row("Union") + "medianMinor"));
        assertEquals(500_000, ofBoth.getInt(row("Sacco") + "medianMinor"));
    }

    @Test
    void aMonthIssuedBeforeTheseTablesCameKeepsToWhatItHas() throws SQLException {
        try (Connection connection = PostgresForTests.superuser("insight");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into insight.issued_month values ('%s', '2026-03-31', now(), '2026-04-02', 0, null,
                      '{"affiliate,sex,age-band","affiliate,sex,worker-group","affiliate,sex,formality"}')""".formatted(confederation));
            statement.execute("""
                    insert into insight.issued_cell values ('%s', '2026-03-31', null, '', '{}', 30, 30)""".formatted(confederation));
        }
        above("R11", Map.of("by", "formality"))
                .body("figures.total.workers", is(30))
                .body("figures.total.informalToFormal", nullValue());
        above("R30", Map.of("by", "affiliate"))
                .body("figures.total.records", is(30))
                .body("figures.total.missingContact", nullValue());
        for (String by : new String[] {"sex", "sex,currency"}) {
            above("R32", Map.of("by", by)).statusCode(409).body("code", is("REPORT_CUT_NOT_ISSUED"));
        }
    }

    private UUID affiliate(String name) {
        UUID affiliate = InsightDatabase.organisation(name);
        InsightDatabase.affiliate(affiliate, confederation);
        return affiliate;
    }

    private static void jobs(UUID organisation, int count, String sex, String before, String since) {
        for (int i = 0; i < count; i++) {
            UUID worker = InsightDatabase.member(organisation, sex, 1990, ALWAYS);
            InsightScenes.job(organisation, worker, "5211", "4781", "22", "OWN_HOME", before, LONG_AGO, NEW_YEAR);
            InsightScenes.job(organisation, worker, "5211", "4781", "22", "OWN_HOME", since, NEW_YEAR, null);
        }
    }

    private static void earns(UUID organisation, String sex, long minor, String currency) {
        InsightScenes.earner(organisation, InsightDatabase.member(organisation, sex, 1990, ALWAYS), minor, currency);
    }

    private static List<Object> of(JsonPath report, String affiliate) {
        String row = row(affiliate);
        return List.of(
                report.get(row + "knownOnBothDays"),
                report.get(row + "informalToFormal"),
                report.get(row + "formalToInformal"));
    }

    private static List<Object> quality(JsonPath report, String affiliate) {
        String row = row(affiliate);
        return List.of(
                report.get(row + "records"),
                report.get(row + "missingContact"),
                report.get(row + "missingContactShare"));
    }

    private static String row(String affiliate) {
        return "figures.rows.find { it.affiliate.name == '" + affiliate + "' }.";
    }

    private ValidatableResponse above(String report, Map<String, String> query) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put("scope", "affiliates");
        return Api.as(Roles.ANALYST, confederation).list("/api/v1/reports/" + report, asked);
    }
}
