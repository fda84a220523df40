package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sends every operation what no client should: misspelt fields and parameters, broken and bottomless JSON, forged
 * cursors, ids that are none.
 *
 * <p>Each is refused as a problem that says where it is wrong, never answered by guessing and never with a 5xx. Takes the
 * operations from the document, so a new endpoint is covered without anyone remembering.
 */
public final class InputWalk {

    private static final String STRANGE = "thisNameIsNobodys";

    private final OpenApiDocument document;
    private final Calls calls;
    private UUID organisation = UUID.randomUUID();

    private InputWalk(OpenApiDocument document, URI base) {
        this.document = document;
        this.calls = new Calls(base);
    }

    /** Walks the application under {@code @QuarkusTest}. */
    public static InputWalk over(OpenApiDocument document) {
        return over(document, Calls.running());
    }

    static InputWalk over(OpenApiDocument document, URI base) {
        return new InputWalk(document, base);
    }

    /** The organisation on whose behalf the nonsense is sent. */
    public InputWalk in(UUID organisationId) {
        organisation = organisationId;
        return this;
    }

    /** One test per operation and kind of nonsense. */
    public Stream<DynamicTest> tests() {
        return document.operations().stream().flatMap(this::testsOf);
    }

    private Stream<DynamicTest> testsOf(Operation operation) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test(
                operation,
                "refuses an unknown parameter",
                () -> expect(operation, request(operation).withQuery(STRANGE, "1"), 400, "UNKNOWN_PARAMETER")));
        // Of a list inside a resource, an unknown resource is missed before its cursor is read.
        if (operation.queryParameters().contains("after") && !operation.namesAResource()) {
            tests.add(test(
                    operation,
                    "refuses a cursor it did not give",
                    () -> expect(operation, request(operation).withQuery("after", STRANGE), 400, "BAD_CURSOR")));
        }
        if (operation.queryParameters().contains("limit")) {
            tests.add(test(operation, "survives any limit", () -> survivesLimits(operation)));
        }
        if (operation.namesAResource()) {
            tests.add(test(operation, "finds nothing under an id that is none", () -> refusesNoId(operation)));
        }
        if (operation.requestType() != null && operation.requestType().contains("json")) {
            tests.add(test(operation, "refuses an unknown field", () -> refusesUnknownField(operation)));
            tests.add(test(operation, "refuses broken JSON", () -> {
                expect(operation, request(operation).withBody("{\"a\":"), 400, "MALFORMED_JSON");
                refuses(operation, request(operation).withBody(""));
                refuses(operation, request(operation).withBody("null"));
            }));
            tests.add(test(
                    operation,
                    "refuses bottomless JSON",
                    () -> refuses(operation, request(operation).withBody("{\"a\":".repeat(10_000)))));
            tests.add(test(
                    operation,
                    "refuses another media type",
                    () -> expect(
                            operation,
                            request(operation).withHeader("Content-Type", "text/plain"),
                            415,
                            "UNSUPPORTED_MEDIA_TYPE")));
        }
        return tests.stream();
    }

    private void refusesUnknownField(Operation operation) {
        if (!(operation.example() instanceof ObjectNode example)) {
            return;
        }
        ObjectNode body = example.deepCopy();
        body.put(STRANGE, 1);
        Calls.Answer answer = expect(operation, request(operation).withBody(body.toString()), 400, "UNKNOWN_FIELD");
        assertEquals(
                "/" + STRANGE,
                answer.json().path("errors").path(0).path("pointer").asText(),
                () -> operation + " does not say which field: " + answer.text());
    }

    private void survivesLimits(Operation operation) {
        for (String limit : List.of("1000000000", "0", "-1", "x", "99999999999999999999")) {
            Calls.Answer answer = calls.call(request(operation).withQuery("limit", limit));
            assertTrue(
                    answer.status() < 500 && (answer.isSuccess() || answer.isProblem()),
                    () -> operation + " with limit " + limit + " answers " + answer.status() + ": " + answer.text());
        }
    }

    private void refusesNoId(Operation operation) {
        Request request = request(operation);
        for (Operation.PathParameter parameter : operation.pathParameters()) {
            if (parameter.isUuid()) {
                var path = new HashMap<>(request.path());
                path.put(parameter.name(), "1;drop-table");
                refuses(operation, new Request(operation, path, request.query(), request.headers(), request.body()));
            }
        }
    }

    private Calls.Answer expect(Operation operation, Request request, int status, String code) {
        Calls.Answer answer = refuses(operation, request);
        assertEquals(
                status + " " + code,
                answer.status() + " " + answer.json().path("code").asText(),
                () -> operation + " answers " + answer.text());
        return answer;
    }

    private Calls.Answer refuses(Operation operation, Request request) {
        Calls.Answer answer = calls.call(request);
        assertTrue(
                answer.status() / 100 == 4 && answer.isProblem(),
                () -> operation + " answers " + answer.status() + " to nonsense: " + answer.text());
        return answer;
    }

    private Request request(Operation operation) {
        String token = operation.isPublic()
                ? null
                : Users.token(operation.roles().iterator().next(), organisation);
        return Request.of(operation, AccessWalk.randomIds(operation), token);
    }

    private static DynamicTest test(Operation operation, String claim, Runnable check) {
        return DynamicTest.dynamicTest(operation + " " + claim, check::run);
    }
}
