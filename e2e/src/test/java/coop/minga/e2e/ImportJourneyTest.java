package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list of members that tells of their work, from the upload to the report and back. */
class ImportJourneyTest {
    private static final String FILE = """
            Name,Card,Work,Group
            Amina,1,5212,FOOD_VENDOR
            Juma,2,9612,WASTE_PICKER
            Wanjiru,3,9612,WASTE_PICKER
            Otieno,4,,
            """;

    private final RunningStack stack = RunningStack.get();

    @Test
    void whatAListTellsOfWorkIsReportedAndTakenBackWithIt() {
        UUID union = stack.tenant("Union with a list", "TRADE_UNION");
        User organiser = stack.as("organiser", union);
        Map<String, Object> mapping = Map.of(
                "names.given", Map.of("column", "Name"),
                "membership.memberNumber", Map.of("column", "Card"),
                "membership.joinedOn", Map.of("constant", "2024-01-01"),
                "work.isco08", Map.of("column", "Work"),
                "work.workerGroup", Map.of("column", "Group"),
                "work.isMain", Map.of("constant", "true"),
                "work.validFrom", Map.of("constant", "2024-01-01"));
        Map<String, Object> order = Map.of("kind", "PERSONS_WITH_MEMBERSHIPS", "mapping", mapping);
        JsonNode done = Imports.run(organiser, order, FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(done.path("state").asText()).isEqualTo("COMPLETED");
        stack.awaitReportsOf(union);
        assertThat(members(union))
                .containsExactlyInAnyOrderEntriesOf(Map.of("FOOD_VENDOR", 1, "WASTE_PICKER", 2, "UNKNOWN", 1));

        String path = "/api/v1/imports/" + done.path("id").asText();
        organiser.post(path + "/rollbacks", Map.of()).expect(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> organiser
                .get(path)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals("ROLLED_BACK"));
        stack.awaitReportsOf(union);
        assertThat(members(union)).isEmpty();
        assertThat(organiser.get("/api/v1/work-profiles").expect(200).json().path("items"))
                .isEmpty();
    }

    private Map<String, Integer> members(UUID union) {
        Map<String, Integer> members = new TreeMap<>();
        for (JsonNode row : stack.as("analyst", union)
                .get("/api/v1/reports/R01?scope=own&by=worker-group")
                .expect(200)
                .json()
                .at("/figures/rows")) {
            members.put(
                    row.path("workerGroup").asText(), row.path("memberships").asInt());
        }
        return members;
    }
}
