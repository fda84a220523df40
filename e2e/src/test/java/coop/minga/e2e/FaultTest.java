package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives a kill -9 of anything, and the read model ends equal to the source. */
class FaultTest {
    private static final LocalDate JOINED = LocalDate.of(2024, 5, 17);

    private final RunningStack stack = RunningStack.get();

    @Test
    void anImportGoesOnAfterItsServiceWasKilled() {
        UUID union = stack.tenant("Killed in the middle", "TRADE_UNION");
        User organiser = stack.as("organiser", union);
        UUID id = organiser
                .upload(People.order(JOINED), People.file(0, 6_000))
                .expect(202)
                .id();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> organiser
                                .get("/api/v1/imports/" + id)
                                .json()
                                .at("/progress/done")
                                .asInt()
                        > 0);
        stack.kill("membership");
        stack.up();
        JsonNode ended = Imports.end(organiser, id);
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(ended.at("/progress/created").asInt()).isEqualTo(6_000);
        assertThat(count(organiser, "persons")).isEqualTo(6_000);
        assertThat(count(organiser, "memberships")).isEqualTo(6_000);
        assertReportEventuallyCounts(union, 6_000);
    }

    @Test
    void writesGoOnWithoutKafkaAndTheReadModelCatchesUp() {
        UUID union = stack.tenant("Without Kafka", "TRADE_UNION");
        User organiser = stack.as("organiser", union);
        stack.kill("kafka");
        for (int i = 0; i < 40; i++) {
            member(organiser, i);
        }
        // Lagging is named, and what is not known yet is not shown as zero members gone.
        stack.up();
        assertReportEventuallyCounts(union, 40);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterPostgresWasKilled() throws InterruptedException {
        UUID union = stack.tenant("Without PostgreSQL", "TRADE_UNION");
        User organiser = stack.as("organiser", union);
        Map<String, String> pending = new HashMap<>();
        Set<UUID> acknowledged = new HashSet<>();
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                String key = UUID.randomUUID().toString();
                String name = "Person " + i;
                try {
                    User.Answer answer = organiser.post("/api/v1/persons", key, person(name));
                    if (answer.status() == 201) {
                        acknowledged.add(answer.id());
                    } else {
                        pending.put(key, name);
                    }
                } catch (UncheckedIOException unknown) {
                    pending.put(key, name);
                }
            }
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > 20);
        stack.kill("postgres");
        await().atMost(Duration.ofMinutes(1)).until(() -> !pending.isEmpty());
        stack.up();
        int before = acknowledged.size();
        // The services recover by themselves: nothing but PostgreSQL was started again.
        await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before);
        enough.set(true);
        writer.join();

        // A client that retries with its key sees no failure, and nothing happens twice.
        pending.forEach((key, name) -> acknowledged.add(
                organiser.post("/api/v1/persons", key, person(name)).expect(201).id()));
        for (UUID id : acknowledged) {
            organiser.get("/api/v1/persons/" + id).expect(200);
        }
        assertThat(count(organiser, "persons")).isEqualTo(acknowledged.size());
    }

    private static Map<String, Object> person(String name) {
        return Map.of("names", Map.of("given", name));
    }

    private static void member(User organiser, int number) {
        UUID person = organiser
                .post("/api/v1/persons", person("Member " + number))
                .expect(201)
                .id();
        UUID membership = organiser
                .post("/api/v1/memberships", Map.of("personId", person, "joinedOn", JOINED.toString()))
                .expect(201)
                .id();
        organiser
                .post("/api/v1/memberships/" + membership + "/approvals", Map.of("effectiveOn", JOINED.toString()))
                .expect(200);
    }

    private static int count(User user, String collection) {
        return user.get("/api/v1/" + collection + "?limit=1&count=true")
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private void assertReportEventuallyCounts(UUID organisation, int members) {
        User auditor = stack.as("auditor", organisation);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> auditor.get("/api/v1/reports/R01?scope=own")
                                .expect(200)
                                .json()
                                .at("/figures/total/memberships")
                                .asInt()
                        == members);
    }
}
