package coop.minga.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import coop.minga.testing.openapi.Operation.PathParameter;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A service's OpenAPI document.
 *
 * <p>Fails when an operation has no id or does not say its roles, for then nothing about it can be checked.
 */
public final class OpenApiDocument {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final String yaml;
    private final JsonNode root;
    private final List<Operation> operations;

    private OpenApiDocument(String yaml) {
        this.yaml = yaml;
        this.root = read(yaml);
        this.operations = List.copyOf(operationsOf(root));
    }

    /** Reads a document in YAML or JSON. */
    public static OpenApiDocument parse(String text) {
        return new OpenApiDocument(text);
    }

    /** The document of the application under {@code @QuarkusTest}, from whichever interface serves it. */
    public static OpenApiDocument running() {
        var main = RestAssured.given().accept("application/yaml").get("/q/openapi");
        if (main.statusCode() == 200) {
            return parse(main.asString());
        }
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return parse(RestAssured.given()
                .port(port)
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Every operation, in the document's order. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation with this method and path template. */
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst();
    }

    /** The document as it was generated. */
    public String yaml() {
        return yaml;
    }

    JsonNode json() {
        return root;
    }

    private static JsonNode read(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an OpenAPI document", e);
        }
    }

    private static List<Operation> operationsOf(JsonNode root) {
        List<Operation> found = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        found.add(operation(root, each.getKey(), path.getKey(), path.getValue(), each.getValue()));
                    }
                }));
        return found;
    }

    private static Operation operation(JsonNode root, String method, String path, JsonNode item, JsonNode operation) {
        String id = operation.path("operationId").asText();
        if (id.isEmpty() || !operation.path("x-roles").isArray()) {
            throw new AssertionError(method + " " + path + " must have an operationId and x-roles");
        }
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        List<PathParameter> pathParameters = new ArrayList<>();
        Set<String> queryParameters = new TreeSet<>();
        Stream.of(item, operation)
                .flatMap(node -> node.path("parameters").valueStream())
                .map(parameter -> SchemaExamples.resolved(root, parameter))
                .forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    switch (parameter.path("in").asText()) {
                        case "path" -> pathParameters.add(pathParameter(root, name, parameter));
                        case "query" -> queryParameters.add(name);
                        default -> {
                            // Headers and cookies: the calls send what every careful client sends.
                        }
                    }
                });
        JsonNode content =
                SchemaExamples.resolved(root, operation.path("requestBody")).path("content");
        var type = content.properties().stream().findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                id,
                roles,
                inOrderOf(path, pathParameters),
                queryParameters,
                type.map(Map.Entry::getKey).orElse(null),
                type.flatMap(entry -> SchemaExamples.ofMedia(root, entry.getValue()))
                        .orElse(null),
                operation);
    }

    private static PathParameter pathParameter(JsonNode root, String name, JsonNode parameter) {
        JsonNode schema = SchemaExamples.resolved(root, parameter.path("schema"));
        if (schema.path("type").asText().equals("object")) {
            // A walk that took it for a word would not notice that the operation names a resource.
            throw new AssertionError("the path parameter " + name + " is documented as an object: " + schema);
        }
        Optional<String> example = SchemaExamples.ofMedia(root, parameter).map(JsonNode::asText);
        return new PathParameter(name, schema.path("format").asText().equals("uuid"), example);
    }

    private static List<PathParameter> inOrderOf(String path, List<PathParameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparingInt(each -> path.indexOf("{" + each.name() + "}")))
                .toList();
    }
}
