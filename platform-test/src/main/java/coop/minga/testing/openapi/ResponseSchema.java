package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds an answer against what the document says about it: status, media type, schema.
 *
 * <p>OpenAPI 3.1 schemas are JSON Schema 2020-12, so they are used as they stand.
 */
final class ResponseSchema {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private ResponseSchema() {}

    static void check(OpenApiDocument document, Operation operation, Calls.Answer answer) {
        String status = Integer.toString(answer.status());
        JsonNode response = SchemaExamples.resolved(
                document.json(), operation.document().path("responses").path(status));
        assertTrue(!response.isMissingNode(), () -> operation + " answers " + status + ", which it does not document");
        if (answer.text().isEmpty() || !response.has("content")) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode media = response.path("content").path(type);
        assertTrue(!media.isMissingNode(), () -> operation + " answers " + type + ", which it does not document");
        if (type.contains("json")) {
            Set<ValidationMessage> faults =
                    schema(document, media.path("schema")).validate(answer.json());
            assertTrue(
                    faults.isEmpty(),
                    () -> operation + " answers what its schema does not allow: " + faults + "\n" + answer.text());
        }
    }

    /** The first 2xx response of the operation with its status. */
    static Map.Entry<String, JsonNode> documentedSuccess(Operation operation) {
        Optional<Map.Entry<String, JsonNode>> success = operation.document().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst();
        return success.orElseThrow(() -> new AssertionError(operation + " documents no 2xx response"));
    }

    private static JsonSchema schema(OpenApiDocument document, JsonNode schema) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("components", document.json().path("components"));
        whole.putArray("allOf").add(schema);
        return FACTORY.getSchema(whole);
    }
}
