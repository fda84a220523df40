package coop.minga.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation a path belongs to, in a tree built once from the contract snapshots.
 *
 * <p>Guarantee: matches the raw path exactly as it will be sent on. A segment that a server behind could read as more
 * than one segment (dots, encoded slashes, matrix parameters) matches nothing, so nobody can be routed by one path and
 * served by another. Immutable after construction, safe for all event loops.
 */
final class RouteTable {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> READ_WHOLE =
            Set.of("application/json", "application/x-www-form-urlencoded", "*/*");

    private final Node root = new Node();

    private RouteTable() {}

    static RouteTable of(Map<String, JsonNode> snapshots) {
        RouteTable table = new RouteTable();
        snapshots.forEach(table::addAll);
        return table;
    }

    Optional<ApiPath> find(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return Optional.empty();
        }
        return Optional.ofNullable(find(root, path.substring(1).split("/", -1), 0));
    }

    private static @Nullable ApiPath find(Node node, String[] segments, int index) {
        if (index == segments.length) {
            return node.path;
        }
        Node literal = node.literals.get(segments[index]);
        ApiPath found = literal == null ? null : find(literal, segments, index + 1);
        if (found == null && node.parameter != null && isOneSegment(segments[index])) {
            found = find(node.parameter, segments, index + 1);
        }
        return found;
    }

    private void addAll(String service, JsonNode document) {
        boolean securedByDefault = !document.path("security").isEmpty();
        document.path("paths").properties().forEach(entry -> {
            Node node = root;
            for (String segment : entry.getKey().substring(1).split("/", -1)) {
                node = node.child(segment);
            }
            ApiPath path = node.path == null ? new ApiPath(entry.getKey()) : node.path;
            node.path = path;
            entry.getValue().properties().forEach(operation -> {
                if (METHODS.contains(operation.getKey())) {
                    JsonNode description = operation.getValue();
                    path.add(new Operation(
                            service,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            description.has("security")
                                    ? !description.path("security").isEmpty()
                                    : securedByDefault,
                            isUpload(document, description)));
                }
            });
        });
    }

    /** A body that is not read as a whole into an object is a file, and files are what the larger limit is for. */
    private static boolean isUpload(JsonNode document, JsonNode operation) {
        JsonNode body = operation.path("requestBody");
        if (body.has("$ref")) {
            body = document.at(body.path("$ref").asText().substring(1));
        }
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            String mediaType = content.getKey();
            if (!READ_WHOLE.contains(mediaType) && !mediaType.endsWith("+json")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneSegment(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\' || c == ';') {
                return false;
            }
            if (c == '%' && !isHarmlessEscape(segment, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmlessEscape(String segment, int at) {
        if (at + 3 > segment.length()) {
            return false;
        }
        int high = Character.digit(segment.charAt(at + 1), 16);
        int low = Character.digit(segment.charAt(at + 2), 16);
        int value = high * 16 + low;
        return high >= 0 && low >= 0 && value > ' ' && ".;/\\%".indexOf(value) < 0;
    }

    /** One step of the tree; all parameters of a place share a node, whatever their names are. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private @Nullable Node parameter;
        private @Nullable ApiPath path;

        Node child(String segment) {
            if (!segment.startsWith("{")) {
                return literals.computeIfAbsent(segment, any -> new Node());
            }
            Node child = parameter == null ? new Node() : parameter;
            parameter = child;
            return child;
        }
    }
}
