package coop.minga.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Imports as a user runs them: upload, look again until they are done. */
final class Imports {
    private static final Set<String> ENDED = Set.of("COMPLETED", "PARTIAL", "FAILED", "INVALID");

    private Imports() {}

    /** Runs an import to its end and returns it. */
    static JsonNode run(User user, Object order, byte[] file) {
        return end(user, user.upload(order, file).expect(202).id());
    }

    /** Waits for the end of an import, also while the service is away. */
    static JsonNode end(User user, UUID id) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(
                        () -> user.get("/api/v1/imports/" + id).expect(200).json(),
                        job -> ENDED.contains(job.path("state").asText()));
    }
}
