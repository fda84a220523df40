package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sends every documented example request and holds the answer against the documented response.
 *
 * <p>Walks the document, not a list: an operation without an example, or one whose ids nobody prepared, fails by name.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> examples() {
 *     return Examples.over(OpenApiDocument.running())
 *             .in(organisation)
 *             .given("memberships_suspend", () -> Given.path("id", fixtures.activeMembership()))
 *             .tests();
 * }
 * }</pre>
 */
public final class Examples {

    private final OpenApiDocument document;
    private final Calls calls;
    private final Map<String, Supplier<Given>> given = new LinkedHashMap<>();
    private UUID organisation = UUID.randomUUID();

    private Examples(OpenApiDocument document, URI base) {
        this.document = document;
        this.calls = new Calls(base);
    }

    /** What must be there before an example can work, made anew for that example alone. */
    public record Given(
            Map<String, String> path,
            Map<String, String> query,
            @Nullable String token) {

        /** The id for one placeholder. */
        public static Given path(String name, Object value) {
            return new Given(Map.of(name, value.toString()), Map.of(), null);
        }

        /** Nothing but that the fixture ran. */
        public static Given nothing() {
            return new Given(Map.of(), Map.of(), null);
        }

        /** One more placeholder. */
        public Given andPath(String name, Object value) {
            Map<String, String> more = new HashMap<>(path);
            more.put(name, value.toString());
            return new Given(Map.copyOf(more), query, token);
        }

        /** A query parameter that the operation requires. */
        public Given andQuery(String name, Object value) {
            Map<String, String> more = new HashMap<>(query);
            more.put(name, value.toString());
            return new Given(path, Map.copyOf(more), token);
        }

        /** A certain caller instead of the first role the operation names. */
        public Given by(String bearerToken) {
            return new Given(path, query, bearerToken);
        }
    }

    /** The examples of the application under {@code @QuarkusTest}. */
    public static Examples over(OpenApiDocument document) {
        return over(document, Calls.running());
    }

    static Examples over(OpenApiDocument document, URI base) {
        return new Examples(document, base);
    }

    /** The organisation on whose behalf the examples are sent. */
    public Examples in(UUID organisationId) {
        organisation = organisationId;
        return this;
    }

    /** Prepares what one operation's example needs; runs immediately before it. */
    public Examples given(String operationId, Supplier<Given> preparation) {
        given.put(operationId, preparation);
        return this;
    }

    /** Two tests per operation, and one that finds preparations for operations that are no more. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                document.operations().stream()
                        .flatMap(operation -> Stream.of(
                                test(operation, "works as documented", () -> works(operation)),
                                test(operation, "documents an example response", () -> documentsResponse(operation)))),
                Stream.of(DynamicTest.dynamicTest("every preparation is for an operation", this::noneLeftOver)));
    }

    private void works(Operation operation) {
        assertTrue(
                operation.requestType() == null || operation.example() != null,
                () -> operation + " documents no example request (every required property needs one)");
        Given prepared = given.getOrDefault(operation.id(), Given::nothing).get();
        Map<String, String> path = path(operation, prepared);
        Request request = request(operation, path, prepared);
        Calls.Answer answer = calls.call(request);
        assertTrue(
                answer.isSuccess(),
                () -> operation + " with the example " + operation.example() + " answers " + answer.status() + ": "
                        + answer.text());
        ResponseSchema.check(document, operation, answer);
        if (operation.method().equals("POST") && !operation.keepsNothing()) {
            repeatsUnderTheSameKey(request, answer);
        }
        if (operation.method().equals("GET") && operation.path().endsWith("}") && operation.namesAResource()) {
            hasAVersion(request, answer);
        }
    }

    private void repeatsUnderTheSameKey(Request request, Calls.Answer first) {
        Calls.Answer again = calls.call(request);
        assertEquals(
                first.status() + first.text(),
                again.status() + again.text(),
                () -> request.operation() + " answers otherwise when the same request is repeated under its key");
        assertEquals(
                "true",
                again.headers().firstValue("Idempotent-Replayed").orElse("absent"),
                () -> request.operation() + " does not say that its answer is a replay");
    }

    private void hasAVersion(Request request, Calls.Answer answer) {
        String etag = answer.headers().firstValue("ETag").orElse("");
        assertTrue(!etag.isEmpty(), () -> request.operation() + " answers a resource without an ETag");
        assertEquals(
                304,
                calls.call(request.withHeader("If-None-Match", etag)).status(),
                () -> request.operation() + " sends again what the client has");
    }

    private Request request(Operation operation, Map<String, String> path, Given prepared) {
        String token = token(operation, prepared);
        Request request = Request.of(operation, path, token);
        for (var parameter : prepared.query().entrySet()) {
            request = request.withQuery(parameter.getKey(), parameter.getValue());
        }
        String etag = etag(operation, path, token);
        return etag == null ? request : request.withHeader("If-Match", etag);
    }

    private void documentsResponse(Operation operation) {
        Map.Entry<String, JsonNode> success = ResponseSchema.documentedSuccess(operation);
        for (var media : success.getValue().path("content").properties()) {
            assertTrue(
                    SchemaExamples.ofMedia(document.json(), media.getValue()).isPresent(),
                    () -> operation + " documents no example for " + success.getKey() + " " + media.getKey());
        }
    }

    private void noneLeftOver() {
        Set<String> unknown = new TreeSet<>(given.keySet());
        document.operations().forEach(operation -> unknown.remove(operation.id()));
        assertEquals(Set.of(), unknown);
    }

    private static Map<String, String> path(Operation operation, Given prepared) {
        Map<String, String> path = new HashMap<>();
        for (Operation.PathParameter parameter : operation.pathParameters()) {
            String value = prepared.path()
                    .getOrDefault(parameter.name(), parameter.example().orElse(""));
            assertTrue(
                    !value.isEmpty(),
                    () -> operation + " needs given(\"" + operation.id() + "\", () -> Given.path(\"" + parameter.name()
                            + "\", …))");
            path.put(parameter.name(), value);
        }
        return path;
    }

    private @Nullable String token(Operation operation, Given prepared) {
        if (prepared.token() != null || operation.isPublic()) {
            return prepared.token();
        }
        return Users.token(operation.roles().iterator().next(), organisation);
    }

    /** What a client would do: read the resource, then change what it read. */
    private @Nullable String etag(Operation operation, Map<String, String> path, @Nullable String token) {
        if (operation.method().equals("GET") || operation.method().equals("POST")) {
            return null;
        }
        return document.operation("GET", operation.path())
                .map(get -> calls.call(get, path, token))
                .flatMap(answer -> answer.headers().firstValue("ETag"))
                .orElse(null);
    }

    private static DynamicTest test(Operation operation, String claim, Runnable check) {
        return DynamicTest.dynamicTest(operation + " " + claim, check::run);
    }
}
