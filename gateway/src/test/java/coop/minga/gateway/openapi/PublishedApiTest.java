package coop.minga.gateway.openapi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.minga.gateway.routing.GatewayFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.ProblemType;
import coop.minga.testing.Golden;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.ProjectFiles;
import coop.minga.testing.openapi.OpenApiDocument;
import coop.minga.testing.openapi.OpenApiSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PublishedApiTest {
    private static final Path ROOT = ProjectFiles.root();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    @Test
    void theGatewaysOwnDocumentIsTheCommittedOne() {
        OpenApiSnapshot.check("gateway", OpenApiDocument.running());
    }

    /**
     * The snapshots are read where the services' own tests have just written them, so that one run with
     * {@code -Dminga.update-snapshots=true} over all modules brings everything up to date.
     */
    @Test
    void theMergedDocumentIsTheCommittedOne() throws IOException {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String publisher : ContractSnapshots.PUBLISHERS) {
            documents.put(
                    publisher,
                    YAML.readTree(
                            publisher.equals(ContractSnapshots.GATEWAY)
                                    ? OpenApiDocument.running().yaml()
                                    : ProjectFiles.read(ROOT.resolve("contracts/openapi/" + publisher + ".yaml"))));
        }
        Golden.check(ROOT.resolve("docs/openapi.yaml"), YAML.writeValueAsString(OpenApiMerger.merge(documents)));
    }

    @Test
    void theCommittedDocumentIsServedInBothForms() throws IOException {
        String yaml = RestAssured.get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertEquals(packaged(), yaml);
        for (String json : new String[] {
            RestAssured.given().accept("application/json").get("/openapi").asString(),
            RestAssured.get("/openapi?format=json").asString()
        }) {
            assertEquals(YAML.readTree(yaml), YAML.readTree(json));
        }
        RestAssured.get("/openapi?format=xml").then().statusCode(400).contentType("application/problem+json");
        RestAssured.given().accept("image/png").get("/openapi").then().statusCode(406);
    }

    @Test
    void theDocumentationForPeopleReadsTheSameDocumentAndNeedsNoOtherAddress() {
        String page = RestAssured.get("/docs/").then().statusCode(200).extract().asString();

        assertTrue(page.contains("/openapi"), page);
        assertFalse(page.contains("//cdn") || page.contains("https://"), page);
        RestAssured.get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void everyProblemOfThePlatformAndOfTheGatewayHasAPage() {
        for (ProblemType problem : Stream.concat(
                        Stream.of(PlatformFailure.values()), Stream.of(GatewayFailure.values()))
                .toList()) {
            RestAssured.given()
                    .accept("text/html")
                    .get(problem.uri())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString(problem.name()));
            RestAssured.given()
                    .accept("application/json")
                    .get(problem.uri())
                    .then()
                    .statusCode(200)
                    .body("code", equalTo(problem.name()))
                    .body("status", equalTo(problem.status()));
        }
        RestAssured.get("/problems").then().statusCode(200).body(containsString("/problems/stale"));
    }

    @Test
    void aProblemNobodyAnswersWithIsNotFound() {
        RestAssured.get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    private static String packaged() {
        return ProjectFiles.resource("/published/openapi.yaml");
    }
}
