package coop.minga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The committed OpenAPI documents of the services and of the gateway itself, as they were packaged.
 *
 * <p>Guarantee: either every publisher's document is there, or loading fails; a gateway that silently forgot a service
 * would answer 404 for all of it.
 */
public final class ContractSnapshots {
    /** The publisher whose operations the gateway answers itself. */
    public static final String GATEWAY = "gateway";

    public static final List<String> PUBLISHERS = List.of("membership", "finance", "advocacy", "partnership", GATEWAY);

    private ContractSnapshots() {}

    public static Map<String, JsonNode> load() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String publisher : PUBLISHERS) {
            documents.put(publisher, read(yaml, "openapi/" + publisher + ".yaml"));
        }
        return documents;
    }

    private static JsonNode read(YAMLMapper yaml, String resource) {
        ClassLoader loader = ContractSnapshots.class.getClassLoader();
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The contract snapshot " + resource + " is not packaged.");
            }
            return yaml.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract snapshot " + resource + " cannot be read.", e);
        }
    }
}
