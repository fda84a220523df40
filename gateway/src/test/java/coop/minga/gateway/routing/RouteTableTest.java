package coop.minga.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private final RouteTable table =
            RouteTable.of(Map.of("membership", GatewayUnderTest.document(GatewayUnderTest.SNAPSHOT)));

    @Test
    void findsTheServiceAndTheTemplateOfAPath() {
        ApiPath path = table.find("/api/v1/persons/0198").orElseThrow();

        assertEquals("/api/v1/persons/{id}", path.template());
        assertEquals("membership", path.operation("GET").orElseThrow().service());
        assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH", path.allow());
        assertTrue(path.operation("POST").isEmpty());
    }

    @Test
    void prefersTheLiteralSegmentAndAnswersHeadLikeGet() {
        assertEquals(
                "/api/v1/persons/searches",
                table.find("/api/v1/persons/searches").orElseThrow().template());
        assertEquals("GET", operation("/api/v1/persons", "HEAD").method());
    }

    @Test
    void readsFromTheContractWhoNeedsATokenAndWhatIsAnUpload() {
        Operation create = operation("/api/v1/persons", "POST");
        Operation patch = operation("/api/v1/persons/1", "PATCH");

        assertTrue(create.isSecured());
        assertFalse(create.isUpload());
        assertFalse(patch.isSecured());
        assertFalse(patch.isUpload());
        assertTrue(operation("/api/v1/imports", "POST").isUpload());
    }

    @Test
    void followsAReferenceToASharedBody() {
        JsonNode document = GatewayUnderTest.document("""
                paths: {/files: {post: {requestBody: {$ref: '#/components/requestBodies/File'}}}}
                components: {requestBodies: {File: {content: {multipart/form-data: {}}}}}
                """);
        RouteTable files = RouteTable.of(Map.of("membership", document));

        assertTrue(files.find("/files")
                .orElseThrow()
                .operation("POST")
                .orElseThrow()
                .isUpload());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/persons/",
                "//api/v1/persons",
                "/api/v1/persons/..",
                "/api/v1/persons/.",
                "/api/v1/persons/%2e%2e",
                "/api/v1/persons/a%2Fb",
                "/api/v1/persons/a%5cb",
                "/api/v1/persons/a%252fb",
                "/api/v1/persons/a;role=admin",
                "/api/v1/persons/a\\b",
                "/api/v1/persons/%00",
                "/api/v1/persons/%4",
                "/api/v1/persons/%zz",
                "/API/v1/persons",
                "",
                "*"
            })
    void matchesNoPathThatAServerBehindCouldReadDifferently(String path) {
        assertTrue(table.find(path).isEmpty(), path);
    }

    @Test
    void refusesTwoServicesForOneOperationWhateverTheParameterIsCalled() {
        Map<String, JsonNode> snapshots = new LinkedHashMap<>();
        snapshots.put("membership", GatewayUnderTest.document("paths: {'/a/{id}': {get: {}}}"));
        snapshots.put("finance", GatewayUnderTest.document("paths: {'/a/{name}': {get: {}}}"));

        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> RouteTable.of(snapshots));
        assertEquals("GET /a/{id} is published by membership and by finance.", refusal.getMessage());
    }

    private Operation operation(String path, String method) {
        return table.find(path).orElseThrow().operation(method).orElseThrow();
    }
}
