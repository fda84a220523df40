package coop.minga.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import coop.minga.contracts.Contracts.Contract;
import coop.minga.testing.EventContract;
import coop.minga.testing.Golden;
import coop.minga.testing.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path MODULE = ProjectFiles.root().resolve("contracts");

    @Test
    void theDocumentNamesExactlyTheTopicsAndTypesOfTheRecords() throws IOException {
        JsonNode document = document();
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        Set<String> types = new TreeSet<>();
        document.path("components")
                .path("messages")
                .forEach(message -> types.add(message.path("name").asText()));

        assertEquals(Contracts.all().stream().map(Contract::topic).collect(Collectors.toSet()), addresses);
        assertEquals(Contracts.all().stream().map(Contract::type).collect(Collectors.toSet()), types);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        document.findValuesAsText("$ref")
                .forEach(reference -> assertTrue(
                        reference.startsWith("#")
                                ? !document.at(reference.substring(1)).isMissingNode()
                                : Files.exists(MODULE.resolve(reference)),
                        reference));
        for (Contract contract : Contracts.all()) {
            String payload = document.path("components")
                    .path("messages")
                    .path(contract.record().getSimpleName())
                    .at("/payload/schema/$ref")
                    .asText();
            assertTrue(payload.endsWith("/" + contract.type() + ".json"), contract::type);
        }
    }

    @Test
    void thePageAboutEventsSaysWhatTheSchemasSay() throws IOException {
        StringBuilder page = new StringBuilder("# Events\n\nGenerated from `contracts/`; do not edit.\n\n");
        page.append(document().at("/info/description").asText()).append('\n');
        for (Contract contract : Contracts.all()) {
            JsonNode schema = EventContract.schema(contract.type());
            page.append("\n## ").append(schema.path("title").asText());
            page.append("\n\n").append(schema.path("description").asText());
            page.append("\n\nTopic `").append(contract.topic());
            page.append("`, type `").append(contract.type()).append("`.\n\n| field | | meaning |\n|---|---|---|\n");
            schema.path("properties").properties().forEach(property -> page.append("| `")
                    .append(property.getKey())
                    .append("` | ")
                    .append(kind(property.getValue()))
                    .append(isRequired(schema, property.getKey()) ? "" : ", optional")
                    .append(" | ")
                    .append(property.getValue().path("description").asText())
                    .append(" |\n"));
        }
        Golden.check(ProjectFiles.root().resolve("docs/events.md"), page.toString());
    }

    private static String kind(JsonNode property) {
        return property.path("format").asText(property.path("type").asText());
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required").valueStream().anyMatch(each -> each.asText()
                .equals(name));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(MODULE.resolve("asyncapi.yaml").toFile());
    }
}
