package coop.minga.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merged document of all services, as it was committed and packaged.
 *
 * <p>Guarantee: what is served is what is committed, byte for byte; the JSON form and the problem types are read from
 * it once, when somebody asks.
 */
@Singleton
public class PublishedApi {
    private static final String RESOURCE = "published/openapi.yaml";

    private final String yaml;
    private @Nullable String json;
    private @Nullable Map<String, ProblemTypeView> problems;

    PublishedApi() {
        try (InputStream stream = PublishedApi.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The merged document " + RESOURCE + " is not packaged.");
            }
            yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The merged document " + RESOURCE + " cannot be read.", e);
        }
    }

    public String yaml() {
        return yaml;
    }

    public synchronized String json() {
        String written = json;
        if (written == null) {
            try {
                written = new ObjectMapper().writeValueAsString(tree());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            json = written;
        }
        return written;
    }

    public Collection<ProblemTypeView> problems() {
        return problemsByName().values();
    }

    /** The problem whose page is called so, e.g. {@code not-found}. */
    public Optional<ProblemTypeView> problem(String name) {
        return Optional.ofNullable(problemsByName().get(name));
    }

    private synchronized Map<String, ProblemTypeView> problemsByName() {
        Map<String, ProblemTypeView> read = problems;
        if (read == null) {
            read = new TreeMap<>();
            for (Map.Entry<String, JsonNode> problem : tree().path("x-problems").properties()) {
                String name = problem.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
                JsonNode content = problem.getValue();
                read.put(
                        name,
                        ProblemTypeView.of(
                                "/problems/" + name,
                                problem.getKey(),
                                content.path("status").asInt(),
                                content.path("title").asText()));
            }
            problems = read;
        }
        return read;
    }

    private JsonNode tree() {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
