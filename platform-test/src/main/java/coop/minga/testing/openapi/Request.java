package coop.minga.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request as a careful client would send it, to be changed in the one respect a test is about.
 *
 * <p>Immutable; each {@code with…} is a copy.
 */
record Request(
        Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {

    /** The documented example, under a fresh idempotency key on POST and a plausible version on changes. */
    static Request of(Operation operation, Map<String, String> path, @Nullable String token) {
        Map<String, String> headers = new HashMap<>();
        if (operation.requestType() != null) {
            headers.put(
                    "Content-Type", FormBody.isReadBy(operation) ? FormBody.contentType() : operation.requestType());
        }
        if (operation.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        } else if (!operation.method().equals("GET")) {
            headers.put("If-Match", "\"1\"");
        }
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        return new Request(operation, path, Map.of(), Map.copyOf(headers), documentedBody(operation));
    }

    Request withQuery(String name, String value) {
        return new Request(operation, path, with(query, name, value), headers, body);
    }

    Request withHeader(String name, String value) {
        return new Request(operation, path, query, with(headers, name, value), body);
    }

    Request withBody(String otherBody) {
        return new Request(operation, path, query, headers, otherBody);
    }

    String uri() {
        String filled = operation.path();
        for (var value : path.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        String parameters = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? filled : filled + "?" + parameters;
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(name, value);
        return Map.copyOf(more);
    }

    private static String documentedBody(Operation operation) {
        JsonNode example = operation.example();
        if (operation.requestType() == null) {
            return "";
        }
        if (example == null) {
            return "{}";
        }
        if (FormBody.isReadBy(operation)) {
            return FormBody.of(example);
        }
        boolean isPlainText = example.isTextual() && !operation.requestType().contains("json");
        return isPlainText ? example.asText() : example.toString();
    }
}
