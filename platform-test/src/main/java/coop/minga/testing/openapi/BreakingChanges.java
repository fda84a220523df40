package coop.minga.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists what a client written against one document would stumble over in another.
 *
 * <p>Written by hand because the usual comparers read the {@code type} of OpenAPI 3.0 and see no change of type in 3.1
 * documents. In requests, what was accepted must stay accepted; in responses, what was promised must stay promised.
 */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        changes.operation(path.getKey(), operation.getKey(), operation.getValue());
                    }
                }));
        return List.copyOf(changes.found);
    }

    private void operation(String path, String method, JsonNode old) {
        String where = method + " " + path;
        JsonNode now = after.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            found.add(where + " is gone");
            return;
        }
        if (!old.path("operationId").equals(now.path("operationId"))) {
            found.add(where + " has another operationId, which names methods in generated clients");
        }
        words(old.path("x-roles")).stream()
                .filter(role -> !words(now.path("x-roles")).contains(role))
                .forEach(role -> found.add(where + " no longer opens for " + role));
        parameters(where, old, now);
        JsonNode oldBody = resolved(before, old.path("requestBody"));
        JsonNode newBody = resolved(after, now.path("requestBody"));
        if (newBody.path("required").asBoolean() && !oldBody.path("required").asBoolean()) {
            found.add(where + " needs a body now");
        }
        media(where + " request", oldBody.path("content"), newBody.path("content"), true);
        old.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    JsonNode newResponse = now.path("responses").path(response.getKey());
                    if (newResponse.isMissingNode()) {
                        found.add(where + " no longer answers " + response.getKey());
                    } else {
                        media(
                                where + " " + response.getKey(),
                                resolved(before, response.getValue()).path("content"),
                                resolved(after, newResponse).path("content"),
                                false);
                    }
                });
    }

    private void parameters(String where, JsonNode old, JsonNode now) {
        Map<String, JsonNode> oldOnes = parametersOf(before, old);
        Map<String, JsonNode> newOnes = parametersOf(after, now);
        oldOnes.forEach((name, parameter) -> {
            JsonNode same = newOnes.get(name);
            if (same == null) {
                found.add(where + " no longer knows the parameter " + name);
            } else {
                schema(where + " " + name, parameter.path("schema"), same.path("schema"), true);
            }
        });
        newOnes.forEach((name, parameter) -> {
            JsonNode same = oldOnes.get(name);
            boolean wasRequired = same != null && same.path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                found.add(where + " needs the parameter " + name + " now");
            }
        });
    }

    private void media(String where, JsonNode old, JsonNode now, boolean isRequest) {
        old.properties().forEach(media -> {
            JsonNode same = now.path(media.getKey());
            if (same.isMissingNode()) {
                found.add(where + " no longer knows " + media.getKey());
            } else {
                schema(where, media.getValue().path("schema"), same.path("schema"), isRequest);
            }
        });
    }

    private void schema(String where, JsonNode oldSchema, JsonNode newSchema, boolean isRequest) {
        if (oldSchema.has("$ref") && !compared.add(isRequest + oldSchema.toString() + newSchema)) {
            return;
        }
        JsonNode old = resolved(before, oldSchema);
        JsonNode now = resolved(after, newSchema);
        types(where, words(old.path("type")), words(now.path("type")), isRequest);
        enums(where, words(old.path("enum")), words(now.path("enum")), isRequest);
        Set<String> wasRequired = words(old.path("required"));
        Set<String> isRequired = words(now.path("required"));
        old.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode same = now.path("properties").path(name);
            if (same.isMissingNode()) {
                found.add(where + " no longer has " + name);
                return;
            }
            if (!isRequest && wasRequired.contains(name) && !isRequired.contains(name)) {
                found.add(where + " no longer promises " + name);
            }
            schema(where + "/" + name, property.getValue(), same, isRequest);
        });
        if (isRequest) {
            isRequired.stream()
                    .filter(name -> !wasRequired.contains(name))
                    .forEach(name -> found.add(where + " needs " + name + " now"));
        }
        if (old.has("items")) {
            schema(where + "/items", old.path("items"), now.path("items"), isRequest);
        }
    }

    private void types(String where, Set<String> old, Set<String> now, boolean isRequest) {
        Set<String> narrow = isRequest ? old : now;
        Set<String> wide = isRequest ? now : old;
        if (!old.isEmpty() && !now.isEmpty() && !wide.containsAll(narrow)) {
            found.add(where + " changes its type from " + old + " to " + now);
        }
    }

    /** A new word in a response is additive by the rules of v1: clients are told to expect it. */
    private void enums(String where, Set<String> old, Set<String> now, boolean isRequest) {
        if (isRequest && !now.isEmpty() && (old.isEmpty() || !now.containsAll(old))) {
            found.add(where + " accepts fewer words: " + now + " instead of " + old);
        }
    }

    private static Map<String, JsonNode> parametersOf(JsonNode root, JsonNode operation) {
        Map<String, JsonNode> byName = new TreeMap<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(root, each);
            byName.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return byName;
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        return SchemaExamples.resolved(root, node);
    }
}
