package coop.minga.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls operations with everything a careful client would send, so that the only reason for a refusal is the one under
 * test.
 *
 * <p>No call is repeated and none follows a redirect.
 */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Calls(URI base) {
        this.base = base;
    }

    /** What came back; the body is a missing node when it is not JSON. */
    record Answer(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        boolean isSuccess() {
            return status / 100 == 2;
        }

        boolean isProblem() {
            return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        }
    }

    /** The application under {@code @QuarkusTest}. */
    static URI running() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    Answer call(Operation operation, Map<String, String> path, @Nullable String token) {
        return call(operation, path, Map.of(), token, operation.example(), "\"1\"");
    }

    Answer call(
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            @Nullable String token,
            @Nullable JsonNode body,
            @Nullable String etag) {
        String filled = operation.path();
        for (var value : path.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        StringBuilder uri = new StringBuilder(filled);
        query.forEach((name, value) -> uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(uri.toString()))
                .timeout(Duration.ofSeconds(60))
                .method(operation.method(), publisher(operation, body));
        if (operation.requestType() != null) {
            request.header("Content-Type", operation.requestType());
        }
        if (operation.method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else if (!operation.method().equals("GET") && etag != null) {
            request.header("If-Match", etag);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Operation operation, @Nullable JsonNode body) {
        if (operation.requestType() == null) {
            return BodyPublishers.noBody();
        }
        if (body == null) {
            return BodyPublishers.ofString("{}");
        }
        return BodyPublishers.ofString(
                body.isTextual() && !operation.requestType().contains("json") ? body.asText() : body.toString());
    }
}
