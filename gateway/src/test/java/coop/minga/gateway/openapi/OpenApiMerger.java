package coop.minga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes one OpenAPI document out of those of the services.
 *
 * <p>Guarantee: nothing is lost, renamed or fused. Two services that publish the same operation, the same operationId,
 * or different things under one name are refused, and so is any part of a document this class does not know. The result
 * does not depend on the order of the documents.
 */
final class OpenApiMerger {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final Set<String> KNOWN_PARTS =
            Set.of("openapi", "info", "servers", "tags", "paths", "components", "security", "x-problems");

    private final SortedMap<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Part>> components = new TreeMap<>();
    private final SortedMap<String, Part> tags = new TreeMap<>();
    private final SortedMap<String, Part> problems = new TreeMap<>();

    private record Part(String service, JsonNode content) {}

    private OpenApiMerger() {}

    static ObjectNode merge(Map<String, JsonNode> documents) {
        OpenApiMerger merger = new OpenApiMerger();
        new TreeMap<>(documents).forEach(merger::add);
        return merger.document();
    }

    private void add(String service, JsonNode document) {
        document.properties().forEach(part -> {
            if (!KNOWN_PARTS.contains(part.getKey())) {
                throw refusal("%s publishes '%s', which the merged document has no place for"
                        .formatted(service, part.getKey()));
            }
        });
        JsonNode security = document.path("security");
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue(), security));
        document.path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(component -> addPart(
                        components.computeIfAbsent(kind.getKey(), any -> new TreeMap<>()),
                        "components." + kind.getKey(),
                        component.getKey(),
                        new Part(service, component.getValue()))));
        document.path("tags")
                .forEach(tag -> addPart(tags, "tags", tag.path("name").asText(), new Part(service, tag)));
        document.path("x-problems")
                .properties()
                .forEach(problem ->
                        addPart(problems, "x-problems", problem.getKey(), new Part(service, problem.getValue())));
    }

    private void addPath(String service, String path, JsonNode item, JsonNode security) {
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        String known = templates.putIfAbsent(shape, path);
        if (known != null && !known.equals(path)) {
            throw refusal("%s publishes %s, which cannot be told apart from %s".formatted(service, path, known));
        }
        ObjectNode merged = paths.computeIfAbsent(path, any -> JSON.objectNode());
        item.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode other = merged.get(key);
            if (METHODS.contains(key)) {
                if (other != null) {
                    throw refusal("%s publishes %s %s a second time".formatted(service, key, path));
                }
                merged.set(key, operation(service, path, key, entry.getValue(), security));
            } else if (other == null) {
                merged.set(key, entry.getValue());
            } else if (!other.equals(entry.getValue())) {
                throw refusal("%s publishes another '%s' of %s".formatted(service, key, path));
            }
        });
    }

    private JsonNode operation(String service, String path, String method, JsonNode operation, JsonNode security) {
        String id = operation.path("operationId").asText();
        if (id.isEmpty()) {
            throw refusal("%s publishes %s %s without an operationId".formatted(service, method, path));
        }
        String other = operationIds.putIfAbsent(id, method + " " + path);
        if (other != null) {
            throw refusal("%s publishes the operationId %s of %s again for %s %s"
                    .formatted(service, id, other, method, path));
        }
        ObjectNode copy = operation.deepCopy();
        if (!security.isMissingNode() && !copy.has("security")) {
            // What a service says of all its operations must not become true of the others'.
            copy.set("security", security);
        }
        return copy;
    }

    private static void addPart(SortedMap<String, Part> parts, String kind, String name, Part part) {
        Part other = parts.putIfAbsent(name, part);
        if (other != null && !other.content.equals(part.content)) {
            throw refusal("%s and %s publish different %s.%s".formatted(other.service, part.service, kind, name));
        }
    }

    private ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", MergedApi.info());
        document.set("servers", MergedApi.servers());
        ArrayNode tagList = document.putArray("tags");
        tags.values().forEach(tag -> tagList.add(tag.content));
        document.putObject("paths").setAll(paths);
        ObjectNode allComponents = document.putObject("components");
        components.forEach((kind, parts) -> setAll(allComponents.putObject(kind), parts));
        setAll(document.putObject("x-problems"), problems);
        return document;
    }

    private static void setAll(ObjectNode target, SortedMap<String, Part> parts) {
        parts.forEach((name, part) -> target.set(name, part.content));
    }

    private static IllegalStateException refusal(String reason) {
        return new IllegalStateException("The documents cannot be merged: " + reason + ".");
    }
}
