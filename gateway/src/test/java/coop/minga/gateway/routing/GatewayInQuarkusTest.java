package coop.minga.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.testing.MingaTestResource;
import coop.minga.testing.ProjectFiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What depends on the order of our routes and Quarkus's own. */
@QuarkusTest
@TestProfile(GatewayInQuarkusTest.WithBrowsers.class)
@WithTestResource(MingaTestResource.class)
@WithTestResource(RecordingService.class)
class GatewayInQuarkusTest {
    private static final String PROXIED = "/api/v1/organisations";

    @Test
    void proxiesWhatTheContractKnows() {
        RestAssured.get(PROXIED + "?limit=1")
                .then()
                .statusCode(200)
                .header("X-Request-Id", notNullValue())
                .header("RateLimit", containsString("\"client\";r="))
                .body(equalTo(PROXIED + "?limit=1"));
    }

    @Test
    void answersWhatNobodyKnowsWithAProblem() {
        for (String path : new String[] {"/api/v1/nothing", "/nothing", PROXIED + "/%2e%2e/x", "/api/v1/reports"}) {
            RestAssured.given()
                    .urlEncodingEnabled(false)
                    .header("X-Request-Id", "mine")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("X-Request-Id", "mine")
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void itsOwnResourcesRefuseOtherMethods() {
        RestAssured.post("/openapi")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aNamedOriginMayReadTheHeadersItNeedsAndAnotherMayNot() {
        RestAssured.given()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options(PROXIED)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("X-Request-Id", notNullValue());
        RestAssured.given()
                .header("Origin", "https://app.example")
                .get(PROXIED)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("Access-Control-Expose-Headers", containsString("etag"));
        RestAssured.given()
                .header("Origin", "https://evil.example")
                .get(PROXIED)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void isReadyAlthoughThreeServicesAreNotThere() {
        // A service that takes longer than a second for its first answer is not reachable yet.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.membership", equalTo("ready"))
                .body("checks.find { it.name == 'services' }.data.finance", equalTo("not reachable")));
    }

    @Test
    void countsRequestsByTheContractsPathAndNotByTheCallers() {
        RestAssured.get(PROXIED + "/0199a1f0-0000-7000-8000-000000000001")
                .then()
                .statusCode(200);

        // Counted after the answer has left.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern(
                        "(?s).*http_server_requests_seconds_count\\{[^}]*uri=\"/api/v1/organisations/\\{id}\".*"))
                .body(not(containsString("0199a1f0-0000-7000-8000-000000000001"))));
    }

    @Test
    void everyPathOfTheInterfaceIsCounted() throws IOException {
        long paths;
        try (Stream<String> lines = Files.lines(ProjectFiles.root().resolve("docs/openapi.yaml"))) {
            paths = lines.filter(line -> line.startsWith("  /")).count();
        }
        assertThat(paths)
                .isBetween(
                        300L,
                        ConfigProvider.getConfig()
                                .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Long.class));
    }

    /** A deployment that lets one web application in. */
    public static final class WithBrowsers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("minga.cors.enabled", "true", "minga.cors.origins", "https://app.example");
        }
    }
}
