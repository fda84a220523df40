package coop.minga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Somebody who calls the API with a token.
 *
 * <p>Guarantee: sends what the documentation asks for, an idempotency key with every POST, and nothing else.
 */
record User(URI base, String token, Consumer<Answer> ear) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    User(URI base, String token) {
        this(base, token, unheard -> {});
    }

    /** The same user, each of whose answers is heard. */
    User heardBy(Consumer<Answer> another) {
        return new User(base, token, another);
    }

    /** An answer as it came; a header that came twice has both its values. */
    record Answer(URI of, int status, String text, Map<String, String> headers) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but was " + status + ": " + text);
            }
            return this;
        }

        UUID id() {
            return UUID.fromString(json().path("id").asText());
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String accept) {
        return send(request(path).GET().header("Accept", accept));
    }

    Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, String key, Object body) {
        return post(path, key, json(body));
    }

    /** What need not be JSON, as if it were. */
    Answer postText(String path, String text) {
        return post(path, UUID.randomUUID().toString(), BodyPublishers.ofString(text));
    }

    private Answer post(String path, String key, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(body));
    }

    /** Uploads a file to be imported. */
    Answer upload(Object importRequest, byte[] file) {
        return upload("/api/v1/imports", "import", importRequest, file);
    }

    /** Uploads a file, and a part that says what it is. */
    Answer upload(String path, String part, Object request, byte[] file) {
        String boundary = "minga-" + UUID.randomUUID();
        try {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n"
                    + "Content-Type: application/json\r\n\r\n" + JSON.writeValueAsString(request) + "\r\n--"
                    + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n";
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder builder) {
        try {
            HttpRequest request = builder.build();
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            Answer answer = new Answer(request.uri(), response.statusCode(), response.body(), headers);
            ear.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
