package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what a service publishes against the contract of its type: {@code EventContract.check(TYPE, payload)}.
 *
 * <p>Stricter than the schema a reader sees: a reader must ignore fields it does not know, a publisher of ours must not
 * send any, because an undocumented field is how personal data reaches a topic that is kept for ever.
 */
public final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventContract() {}

    /** Fails when the payload breaks the schema of its type or has a field that the schema does not name. */
    public static void check(String type, String payload) {
        Set<ValidationMessage> faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(closed(schema(type)), CONFIG)
                .validate(payload, InputFormat.JSON);
        assertTrue(faults.isEmpty(), () -> type + ": " + faults + "\n" + payload);
    }

    /** The schema of a type, from {@code contracts} on the class path. */
    public static JsonNode schema(String type) {
        try {
            return JSON.readTree(ProjectFiles.resource("/schemas/" + type + ".json"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema of " + type + " is not JSON", e);
        }
    }

    /** Every payload that this type ever had, as committed; what is published today must still be read as these were. */
    public static List<String> golden(String type) {
        Path folder = ProjectFiles.root().resolve(Path.of("contracts", "src", "test", "resources", "golden", type));
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ProjectFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no golden files of " + type, e);
        }
    }

    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(EventContract::close);
    }
}
