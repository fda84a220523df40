package coop.minga.membership.sseprofile;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SseProfileTest {
    private static final String ASSESSMENTS = "/api/v1/organisations/{id}/sse-assessments";
    private static final String AUTONOMY = "AUTONOMY_AND_INDEPENDENCE";

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void thePastAnswersWhatWasFoundByThenAndWhatWasKnownThen() {
        profile(Map.of()).body("principles.met", equalTo(List.of("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN")));
        find("NO", "2025-01-01");
        String known = find("PARTLY", "2025-06-01").extract().path("recordedAt");
        find("YES", "2025-03-01");
        profile(Map.of()).body("principles[2].met", equalTo("PARTLY"));
        profile(Map.of("asOf", "2025-05-31")).body("principles[2].met", equalTo("YES"));
        profile(Map.of("asOf", "2025-05-31", "knownAt", known)).body("principles[2].met", equalTo("NO"));
        profile(Map.of("asOf", "2024-12-31")).body("principles[2].met", equalTo("UNKNOWN"));
        find("NO", "2025-06-01");
        profile(Map.of())
                .body("principles[2].met", equalTo("NO"))
                .body("principles[2].assessedOn", equalTo("2025-06-01"))
                .body("principles[0].met", equalTo("UNKNOWN"));
        union.as("auditor").get(ASSESSMENTS, union.id()).body("items", hasSize(4));
    }

    @Test
    void whatCannotBeIsRefused() {
        assess("YES", "2999-01-01").spec(problem(422, "SSE_ASSESSMENT_DATE_NOT_ALLOWED", "/assessedOn"));
        assess("PERHAPS", "2025-01-01").spec(problem(400, "INVALID_VALUE", "/met"));
        union.as("treasurer")
                .post(ASSESSMENTS, Map.of("principle", AUTONOMY, "met", "YES"), union.id())
                .spec(problem(403, "FORBIDDEN"));
        UUID id = Api.id(find("YES", "2025-01-01"));
        union.as("organiser")
                .post(ASSESSMENTS, Map.of("id", id, "principle", AUTONOMY, "met", "NO"), union.id())
                .spec(problem(409, "SSE_ASSESSMENT_ID_TAKEN"));
        Tenant other = Tenant.register();
        other.as("organiser")
                .post(ASSESSMENTS, Map.of("principle", AUTONOMY, "met", "YES"), union.id())
                .spec(problem(404, "ORGANISATION_UNKNOWN"));
        other.as("organiser")
                .get(ASSESSMENTS + "/{assessment}", union.id(), id)
                .spec(problem(404, "SSE_ASSESSMENT_UNKNOWN"));
    }

    private ValidatableResponse find(String met, String day) {
        return assess(met, day).statusCode(201);
    }

    private ValidatableResponse assess(String met, String day) {
        return union.as("organiser")
                .post(ASSESSMENTS, Map.of("principle", AUTONOMY, "met", met, "assessedOn", day), union.id());
    }

    private ValidatableResponse profile(Map<String, Object> when) {
        return union.as("analyst").list("/api/v1/organisations/" + union.id() + "/sse-profile", when);
    }
}
