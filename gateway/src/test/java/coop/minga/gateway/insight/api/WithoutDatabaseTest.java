package coop.minga.gateway.insight.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A gateway whose database cannot be reached, from its start on. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
@TestProfile(WithoutDatabaseTest.Unreachable.class)
class WithoutDatabaseTest {

    /** Nobody listens on port 9 (discard). */
    public static class Unreachable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://localhost:9/insight",
                    "minga.upstream.membership.url",
                    "http://localhost:9");
        }
    }

    @Test
    void startsAndAnswersWhatNeedsNoDatabase() {
        Api.anonymous().get("/openapi").statusCode(200).body(containsString("reports_r01"));
        // No service is behind it in this test: that the way through is open shows in who is blamed.
        Api.as(Roles.ORGANISER, UUID.randomUUID()).get("/api/v1/organisations").statusCode(502);
        Api.anonymous().get("/q/health/live").statusCode(200);
        Api.anonymous()
                .get("/q/health/ready")
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.data.answers", is(false));
    }

    @Test
    void refusesReportsAsUnavailable() {
        Api.as(Roles.ANALYST, UUID.randomUUID())
                .get("/api/v1/reports/R01")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", is("UNAVAILABLE"));
    }

    @Test
    void asksForRolesBeforeItAsksForTheDatabase() {
        Api.as(Roles.MEMBER, UUID.randomUUID()).get("/api/v1/reports/R01").statusCode(403);
        Api.anonymous().get("/api/v1/reports/R01").statusCode(401);
    }
}
