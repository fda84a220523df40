package coop.minga.gateway.insight.api;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.contracts.membership.Period;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R02 above one organisation: what affiliates and their parents settled. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationFeesReportTest {
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
    void answersTheExampleOfTheDocumentation() throws JsonProcessingException {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000202"), "Waste Pickers' Union", "Africa/Nairobi");
        UUID sacco = InsightDatabase.organisation(
                UUID.fromString("0198d0a4-0000-7000-8000-000000000203"), "Street Traders' Savings", "Africa/Nairobi");
        InsightDatabase.affiliate(sacco, confederation);
        UUID affiliation = InsightDatabase.affiliate(union, confederation);
        DuesScenes.fee(union, affiliation, confederation, "2025-03-31", "2024-12-31", 999, 499_500, "KES");
        DuesScenes.fee(union, affiliation, confederation, "2025-04-01", "2025-03-31", 440, 220_000, "KES");
        DuesScenes.fee(union, affiliation, confederation, "2026-03-31", "2025-12-31", 480, 240_000, "KES");
        DuesScenes.fee(union, affiliation, confederation, "2026-04-01", "2026-03-31", 999, 499_500, "KES");

        String json = report(confederation, Map.of()).statusCode(200).extract().asString();
        assertEquals(MAPPER.readTree(DuesExamples.JSON_ABOVE), MAPPER.readTree(json), json);
    }

    @Test
    void isToldToTheParentThatSettledItAloneAndWhileTheAffiliationLasts() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID federation = InsightDatabase.organisation("Federation");
        UUID network = InsightDatabase.organisation("Network");
        UUID union = InsightDatabase.organisation("Union");
        UUID gone = InsightDatabase.organisation("Gone");
        UUID above = InsightDatabase.affiliate(federation, confederation);
        UUID below = InsightDatabase.affiliate(union, federation);
        InsightDatabase.affiliate(union, network);
        UUID left = InsightDatabase.affiliate(
                gone, federation, "UNION", new Period("ACTIVE", LONG_AGO, LocalDate.of(2026, 4, 10)));
        DuesScenes.fee(union, below, federation, "2026-03-01", "2026-02-28", 70, 700, "KES");
        DuesScenes.fee(gone, left, federation, "2026-03-01", "2026-02-28", 90, 900, "KES");
        // Of somebody else's affiliation, under an id it was not told for.
        DuesScenes.fee(gone, above, confederation, "2026-03-01", "2026-02-28", 1, 1, "KES");

        report(federation, Map.of())
                .body("figures.rows.affiliate.name", contains("Union"))
                .body("figures.total.feesMinor", is(700));
        for (UUID noParty : new UUID[] {confederation, network}) {
            report(noParty, Map.of())
                    .body("figures.rows", hasSize(1))
                    .body("figures.total.feesSettled", is(0))
                    .body("figures.total.feesMinor", nullValue());
        }
    }

    @Test
    void addsNoAmountsOfTwoCurrencies() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID union = InsightDatabase.organisation("Union");
        UUID affiliation = InsightDatabase.affiliate(union, confederation);
        DuesScenes.fee(union, affiliation, confederation, "2026-01-10", "2025-12-31", 70, 700, "KES");
        DuesScenes.fee(union, affiliation, confederation, "2025-10-10", "2025-09-30", 60, 5, "USD");
        report(confederation, Map.of())
                .body("figures.rows.feesMinor", contains(nullValue()))
                .body("figures.rows.feesSettled", contains(2))
                .body("figures.rows.feeMembers", contains(70))
                .body("figures.rows.feesThrough", contains("2025-12-31"));
        report(confederation, Map.of("by", "affiliate,currency"))
                .body("figures.rows.currency", contains("KES", "USD"))
                .body("figures.rows.feesMinor", contains(700, 5))
                .body("figures.total.feesMinor", nullValue());
    }

    @Test
    void tellsNothingWithoutFinance() {
        UUID union = InsightDatabase.organisation("Union");
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        report(union, Map.of())
                .body("sources.state", contains("CURRENT", "MISSING"))
                .body("figures", nullValue());
    }

    private static ValidatableResponse report(UUID organisation, Map<String, String> query) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put("scope", "affiliates");
        return Api.as(Roles.ANALYST, organisation).list("/api/v1/reports/R02", asked);
    }
}
