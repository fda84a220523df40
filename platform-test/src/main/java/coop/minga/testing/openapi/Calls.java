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
        return call(Request.of(operation, path, token));
    }

    Answer call(Request request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(base.resolve(request.uri()))
                .timeout(Duration.ofSeconds(60))
                .method(request.operation().method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(http::header);
        return send(http.build());
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
}
