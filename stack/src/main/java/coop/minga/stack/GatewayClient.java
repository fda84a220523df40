package coop.minga.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Calls the API as any client would. Repeats a call while something behind the gateway is away, which is safe because every
 * write it makes carries its own id or idempotency key; safe for use by several threads.
 */
final class GatewayClient {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();
    private static final Set<Integer> MAY_PASS = Set.of(429, 502, 503, 504);

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    GatewayClient(String base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, String body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Whether something was away that may be back later. */
        boolean mayPass() {
            return MAY_PASS.contains(status);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        /** For a message: the problem's own words where there are some. */
        String summary() {
            var detail = json().path("detail").asText(json().path("title").asText(body));
            var errors = json().path("errors");
            return status + " " + detail + (errors.isEmpty() ? "" : " " + errors);
        }
    }

    Answer get(String path, String token) throws IOException, InterruptedException {
        return patiently(request(path, token).GET());
    }

    Answer put(String path, String token, Object body) throws IOException, InterruptedException {
        return patiently(request(path, token).PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer putFile(String path, String token, String type, byte[] file) throws IOException, InterruptedException {
        return patiently(
                request(path, token).setHeader("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    Answer post(String path, String token, String idempotencyKey, Object body)
            throws IOException, InterruptedException {
        return patiently(request(path, token)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer upload(String path, String token, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        var request = request(path, token);
        headers.forEach(request::setHeader);
        return patiently(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Answer patiently(HttpRequest.Builder builder) throws IOException, InterruptedException {
        var request = builder.build();
        var deadline = Deadline.in(Duration.ofSeconds(20));
        while (true) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.body());
            if (!answer.mayPass() || deadline.isOver()) {
                return answer;
            }
            deadline.pause();
        }
    }
}
