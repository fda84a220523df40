package coop.minga.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {
    private static final String MEMBERSHIP = """
            openapi: 3.1.0
            info: {title: Membership, version: v1}
            servers: [{url: 'http://localhost:8081'}]
            tags: [{name: persons, description: People}]
            paths:
              /persons/{id}: {get: {operationId: persons_get}}
            components:
              schemas: {Problem: {type: object}, Person: {type: object}}
            x-problems: {NOT_FOUND: {status: 404, title: There is none}}
            """;

    @Test
    void keepsEverythingAndPutsTheGatewayInFront() {
        ObjectNode merged = merge(MEMBERSHIP, """
                paths:
                  /accounts: {get: {operationId: accounts_list}}
                  /persons/{id}: {put: {operationId: persons_put}}
                components: {schemas: {Problem: {type: object}}}
                x-problems: {BELOW_FLOOR: {status: 409, title: Too little}}
                """);

        assertEquals(
                "accounts_list", merged.at("/paths/~1accounts/get/operationId").asText());
        assertEquals(
                "persons_get",
                merged.at("/paths/~1persons~1{id}/get/operationId").asText());
        assertEquals(
                "persons_put",
                merged.at("/paths/~1persons~1{id}/put/operationId").asText());
        assertEquals(2, merged.at("/components/schemas").size());
        assertEquals(2, merged.path("x-problems").size());
        assertEquals("/", merged.at("/servers/0/url").asText());
        assertEquals("Minga", merged.at("/info/title").asText());
        assertEquals("persons", merged.at("/tags/0/name").asText());
    }

    @Test
    void doesNotDependOnTheOrderOfTheDocuments() {
        Map<String, JsonNode> one = new LinkedHashMap<>();
        one.put("membership", read(MEMBERSHIP));
        one.put("finance", read("paths: {/accounts: {get: {operationId: accounts_list}}}"));
        Map<String, JsonNode> other = new LinkedHashMap<>();
        other.put("finance", one.get("finance"));
        other.put("membership", one.get("membership"));

        assertEquals(
                OpenApiMerger.merge(one).toString(), OpenApiMerger.merge(other).toString());
    }

    @Test
    void keepsWhatOneServiceSaysOfAllItsOperationsAwayFromTheOthers() {
        ObjectNode merged = merge(MEMBERSHIP, """
                security: [{bearer: []}]
                paths: {/accounts: {get: {operationId: accounts_list}}}
                """);

        assertTrue(merged.at("/paths/~1accounts/get/security").isArray());
        assertTrue(merged.at("/paths/~1persons~1{id}/get/security").isMissingNode());
        assertTrue(merged.path("security").isMissingNode());
    }

    @Test
    void refusesTheSameOperationTwice() {
        assertRefusal(
                "membership publishes get /persons/{id} a second time",
                "paths: {'/persons/{id}': {get: {operationId: other}}}");
    }

    @Test
    void refusesTwoNamesForOnePlaceInAPath() {
        assertRefusal(
                "membership publishes /persons/{id}, which cannot be told apart from /persons/{personId}",
                "paths: {'/persons/{personId}': {put: {operationId: other}}}");
    }

    @Test
    void refusesTheSameOperationIdTwice() {
        assertRefusal(
                "membership publishes the operationId persons_get of get /accounts again for get /persons/{id}",
                "paths: {/accounts: {get: {operationId: persons_get}}}");
    }

    @Test
    void refusesAnOperationWithoutAnId() {
        assertRefusal("finance publishes get /accounts without an operationId", "paths: {/accounts: {get: {}}}");
    }

    @Test
    void refusesOneNameForTwoSchemas() {
        assertRefusal(
                "finance and membership publish different components.schemas.Person",
                "components: {schemas: {Person: {type: string}}}");
    }

    @Test
    void refusesOneNameForTwoTags() {
        assertRefusal(
                "finance and membership publish different tags.persons",
                "tags: [{name: persons, description: Others}]");
    }

    @Test
    void refusesOneCodeForTwoProblems() {
        assertRefusal(
                "finance and membership publish different x-problems.NOT_FOUND",
                "x-problems: {NOT_FOUND: {status: 404, title: Something else}}");
    }

    @Test
    void refusesWhatItHasNoPlaceFor() {
        assertRefusal("finance publishes 'webhooks', which the merged document has no place for", "webhooks: {}");
    }

    private static void assertRefusal(String reason, String finance) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> merge(MEMBERSHIP, finance));
        assertEquals("The documents cannot be merged: " + reason + ".", refusal.getMessage());
    }

    private static ObjectNode merge(String membership, String finance) {
        return OpenApiMerger.merge(Map.of("membership", read(membership), "finance", read(finance)));
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
