package coop.minga.membership.imports;

import static org.awaitility.Awaitility.await;

import coop.minga.membership.Tenant;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Uploads files as a client does and waits for what becomes of them. */
public final class Upload {
    static final String PATH = "/api/v1/imports";
    private static final Set<String> AT_REST =
            Set.of("INVALID", "READY", "COMPLETED", "PARTIAL", "FAILED", "ROLLED_BACK");

    private final Tenant tenant;
    private final Map<String, Object> request = new HashMap<>();
    private final Map<String, Object> mapping = new HashMap<>();

    public Upload(Tenant tenant, String kind) {
        this.tenant = tenant;
        request.put("kind", kind);
        request.put("mapping", mapping);
    }

    public static Upload organisations(Tenant tenant) {
        return new Upload(tenant, "ORGANISATIONS").column("name", "Name").constant("kind", "COOPERATIVE");
    }

    Upload column(String field, String column) {
        return source(field, Map.of("column", column));
    }

    Upload constant(String field, String value) {
        return source(field, Map.of("constant", value));
    }

    Upload source(String field, Map<String, ?> source) {
        mapping.put(field, source);
        return this;
    }

    Upload without(String name) {
        request.remove(name);
        return this;
    }

    public Upload with(String name, Object value) {
        request.put(name, value);
        return this;
    }

    ValidatableResponse send(String csv) {
        return send("org-admin", UUID.randomUUID().toString(), csv.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse send(String role, String key, byte[] file) {
        return tenant.as(role)
                .request()
                .header("Idempotency-Key", key)
                .multiPart(new MultiPartSpecBuilder(file)
                        .controlName("file")
                        .fileName("list.csv")
                        .mimeType("text/csv")
                        .build())
                .multiPart(new MultiPartSpecBuilder(request)
                        .controlName("import")
                        .mimeType("application/json")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(PATH)
                .then();
    }

    /** Uploads and waits until nothing more happens by itself. */
    public JsonPath andWait(String csv) {
        return andWait(csv.getBytes(StandardCharsets.UTF_8));
    }

    JsonPath andWait(byte[] csv) {
        String id = send("org-admin", UUID.randomUUID().toString(), csv)
                .statusCode(202)
                .extract()
                .path("id");
        return atRest(tenant, id);
    }

    static JsonPath atRest(Tenant tenant, String id) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> tenant.as("org-admin")
                                .get(PATH + "/{id}", id)
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        view -> AT_REST.contains(view.getString("state")));
    }

    /** The lines of the error file, without its header, as row, column, code. */
    static List<String> errors(Tenant tenant, String id) {
        String text = tenant.as("org-admin")
                .get(PATH + "/{id}/errors", id)
                .statusCode(200)
                .extract()
                .asString();
        List<String> found = new ArrayList<>();
        text.lines()
                .filter(line -> line.matches("(\\d+|end),.*"))
                .forEach(line ->
                        found.add(String.join(",", List.of(line.split(",", -1)).subList(0, 3))));
        return found;
    }

    public static String counts(JsonPath view) {
        return "%s %d created, %d updated, %d unchanged, %d refused"
                .formatted(
                        view.getString("state"),
                        view.getInt("progress.created"),
                        view.getInt("progress.updated"),
                        view.getInt("progress.unchanged"),
                        view.getInt("progress.refused"));
    }
}
