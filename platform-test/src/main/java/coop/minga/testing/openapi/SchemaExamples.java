package coop.minga.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the example a reader of the document sees: at the media type, at the schema, or put together from the examples
 * of the schema's properties, as Swagger UI does.
 *
 * <p>Answers nothing rather than half an example: a required property without one makes the whole body have none.
 */
final class SchemaExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaExamples() {}

    static Optional<JsonNode> ofMedia(JsonNode root, JsonNode media) {
        JsonNode schema = resolved(root, media.path("schema"));
        return first(media.path("example"), media.path("examples").path(0))
                .or(() -> media.path("examples")
                        .valueStream()
                        .map(each -> resolved(root, each).path("value"))
                        .filter(value -> !value.isMissingNode())
                        .findFirst())
                .map(example -> typed(example, schema))
                .or(() -> ofSchema(root, schema, 0));
    }

    static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolved(root, root.at(reference.substring(1))) : node;
    }

    private static Optional<JsonNode> ofSchema(JsonNode root, JsonNode unresolved, int depth) {
        JsonNode schema = notNull(root, resolved(root, unresolved));
        if (depth > 20) {
            return Optional.empty();
        }
        return first(unresolved.path("example"), unresolved.path("examples").path(0))
                .or(() -> first(schema.path("example"), schema.path("examples").path(0), schema.path("default")))
                .map(example -> typed(example, schema))
                .or(() -> isType(schema, "object") || schema.has("properties")
                        ? ofObject(root, schema, depth)
                        : isType(schema, "array") ? ofArray(root, schema, depth) : Optional.empty());
    }

    private static Optional<JsonNode> ofObject(JsonNode root, JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        for (var property : schema.path("properties").properties()) {
            Optional<JsonNode> example = ofSchema(root, property.getValue(), depth + 1);
            boolean isRequired = schema.path("required").valueStream().anyMatch(name -> name.asText()
                    .equals(property.getKey()));
            if (example.isEmpty() && isRequired) {
                return Optional.empty();
            }
            example.ifPresent(value -> object.set(property.getKey(), value));
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    private static Optional<JsonNode> ofArray(JsonNode root, JsonNode schema, int depth) {
        return ofSchema(root, schema.path("items"), depth + 1).map(item -> {
            ArrayNode array = JSON.createArrayNode();
            return array.add(item);
        });
    }

    /** A nullable reference is written as anyOf or oneOf with null; the example is the other branch's. */
    private static JsonNode notNull(JsonNode root, JsonNode schema) {
        return Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .map(each -> resolved(root, each))
                .filter(each -> !each.path("type").asText().equals("null"))
                .findFirst()
                .filter(each -> !schema.has("properties"))
                .orElse(schema);
    }

    private static Optional<JsonNode> first(JsonNode... candidates) {
        return Stream.of(candidates)
                .filter(each -> !each.isMissingNode() && !each.isNull())
                .findFirst();
    }

    private static boolean isType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || types.valueStream().anyMatch(each -> each.asText().equals(type));
    }

    /** Annotations can only hold strings, so {@code "3"} may mean the number and a text the object. */
    private static JsonNode typed(JsonNode example, JsonNode schema) {
        boolean isText = isType(schema, "string") || !(schema.has("type") || schema.has("properties"));
        if (!example.isTextual() || isText) {
            return example;
        }
        try {
            return JSON.readTree(example.asText());
        } catch (JsonProcessingException e) {
            return example;
        }
    }
}
