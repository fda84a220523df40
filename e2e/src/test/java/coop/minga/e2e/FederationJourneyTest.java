package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A confederation pulls a report over its affiliates that names nobody. */
class FederationJourneyTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final LocalDate JOINED = LocalDate.of(2024, 5, 17);

    private final RunningStack stack = RunningStack.get();

    @Test
    void aWorkerInUnionAndSaccoIsOneWorkerToTheConfederation() {
        UUID confederation = stack.tenant("Confederation of Informal Workers", "UNION_CONFEDERATION");
        UUID union = stack.tenant("Vendors Union", "TRADE_UNION");
        UUID sacco = stack.tenant("Vendors SACCO", "COOPERATIVE");
        affiliate(union, confederation);
        affiliate(sacco, confederation);

        // 400 people in the union, 300 in the SACCO, 200 of them the same.
        Imports.run(stack.as("organiser", union), People.order(JOINED), People.file(0, 400));
        Imports.run(stack.as("organiser", sacco), People.order(JOINED), People.file(200, 300));

        User analyst = stack.as("analyst", confederation);
        JsonNode report = await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> analyst.get(lastMonthEnd()).expect(200).json(),
                        answer -> answer.at("/figures/total/workers").asInt() == 500
                                && answer.at("/sources/0/state").asText().equals("CURRENT"));

        assertThat(report.at("/figures/total/memberships").asInt()).isEqualTo(700);
        // The confederation itself is a row too, without members of its own.
        assertThat(report.at("/figures/rows")).hasSize(3);
        assertThat(report.toString()).doesNotContain("Achieng", "+2547", "ID000");
        String csv = analyst.get(lastMonthEnd(), "text/csv").expect(200).text();
        assertThat(csv).contains("Vendors Union", "400", "# rows=");

        // An analyst reaches figures and no person.
        for (String path : new String[] {"/persons", "/memberships", "/households", "/imports"}) {
            analyst.get("/api/v1" + path).expect(403);
        }
        // Neither organisation learns of the other's record of the same worker.
        JsonNode found = stack.as("organiser", union)
                .post("/api/v1/persons/searches", Map.of("phone", "+254700000250"))
                .expect(200)
                .json();
        assertThat(found.path("items")).hasSize(1);
        assertThat(found.toString().toLowerCase(Locale.ROOT)).doesNotContain("subject", "sacco", sacco.toString());
    }

    private void affiliate(UUID affiliate, UUID parent) {
        UUID id = stack.as("org-admin", affiliate)
                .post("/api/v1/affiliations", Map.of("parentId", parent, "kind", "UNION", "effectiveOn", "2024-01-01"))
                .expect(201)
                .id();
        stack.as("org-admin", parent)
                .post("/api/v1/affiliations/" + id + "/approvals", Map.of("effectiveOn", "2024-01-02"))
                .expect(200);
    }

    private static String lastMonthEnd() {
        LocalDate end = YearMonth.now(NAIROBI).minusMonths(1).atEndOfMonth();
        return "/api/v1/reports/R01?scope=affiliates&by=affiliate&asOf=" + end;
    }
}
