package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Traces are off until somebody names a collector; what they would tell is looked through here. */
@QuarkusTest
@TestProfile(PersonTraceTest.Traced.class)
@WithTestResource(MingaTestResource.class)
class PersonTraceTest {
    private static final String PATH = "/api/v1/persons";

    @Inject
    SpanLog spans;

    @Test
    void noSpanTellsOfWhomOneSearchesOrWhomOneMistypes() {
        String name = "Kanarienvogel" + UUID.randomUUID().toString().substring(0, 8);
        String identifier = "ID" + UUID.randomUUID();
        String phone = "+2547" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        Map<String, ?> body = Map.of(
                "names",
                Map.of("given", name),
                "contactPoints",
                List.of(Map.of("kind", "PHONE", "value", phone)),
                "identifiers",
                List.of(Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", identifier, "verified", true)));
        Api organiser = Tenant.register().as("organiser");
        organiser.post(PATH, body).statusCode(201);
        organiser.post(PATH + "/searches", Map.of("name", name)).statusCode(200);
        organiser.post(PATH + "/searches", Map.of("phone", phone)).statusCode(200);
        organiser.post(PATH, body).spec(problem(409, "IDENTIFIER_TAKEN"));
        organiser
                .post(PATH, Map.of("names", Map.of("given", name), "sex", name))
                .statusCode(400);
        organiser.post(PATH, "{\"names\":{\"given\":\"" + name + "\"},").statusCode(400);
        // Nobody's, so it may be told, and what is told of it comes after all the others.
        UUID nobody = UUID.randomUUID();
        organiser.get(PATH + "/{id}", nobody).statusCode(404);

        // A span ends once its answer is on the way.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> spans.told().stream()
                .anyMatch(span -> span.contains(nobody.toString())));
        assertThat(spans.told()).filteredOn(span -> span.contains("/searches")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(spans.told())
                .noneMatch(span -> span.contains(name)
                        || span.contains(identifier)
                        || span.contains(phone)
                        || span.contains(phone.substring(5)));
    }

    /** Traces on, and sent nowhere. */
    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("minga.tracing.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }
}
