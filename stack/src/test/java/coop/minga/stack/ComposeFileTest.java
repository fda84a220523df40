package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing here can run containers; this keeps their file in step with what the services ask for. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?");

    private final String text = Files.readString(ROOT.resolve("docker-compose.yml"));
    private final JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(text);
    private final JsonNode services = file.path("services");

    ComposeFileTest() throws IOException {}

    @Test
    void everyServiceGetsThePasswordsOfItsOwnLoginsAndNoOthers() {
        for (Service service : Service.values()) {
            Set<String> given = new TreeSet<>();
            services.path(service.label()).path("environment").properties().forEach(variable -> {
                if (variable.getKey().startsWith("MINGA_DB_")) {
                    given.add(variable.getValue().asText().replaceAll("^\\$\\{(\\w+):\\?.*", "$1"));
                }
            });

            assertEquals(
                    service.logins().stream()
                            .map(login -> (service.database() + "_" + login + "_password").toUpperCase(Locale.ROOT))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    given,
                    service.label());
        }
    }

    @Test
    void everyContainerSaysWhetherItIsHealthyAndListensOnLoopbackOnly() {
        Set<String> unhealthy = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        services.properties().forEach(service -> {
            JsonNode definition = service.getValue();
            // The services take theirs from the part they merge.
            var merged = file.path("x-" + definition.path("<<").asText());
            if (!definition.path("healthcheck").has("test")
                    && !merged.path("healthcheck").has("test")) {
                unhealthy.add(service.getKey());
            }
            definition.path("ports").forEach(port -> {
                if (!port.asText().startsWith("127.0.0.1:")) {
                    open.add(service.getKey());
                }
            });
        });
        assertEquals(Set.of(), unhealthy);
        assertEquals(Set.of(), open);
    }

    @Test
    void everyImageIsBuiltOfItsOwnModuleOrIsANamedRelease() throws IOException {
        Set<String> own = new TreeSet<>();
        for (Service service : Service.values()) {
            JsonNode definition = services.path(service.label());
            own.add(service.label());
            assertEquals("minga/" + service.folder(), definition.path("image").asText());
            assertEquals(service.folder(), definition.at("/build/args/MODULE").asText());
            assertTrue(
                    Files.exists(ROOT.resolve(definition.at("/build/dockerfile").asText())));
        }
        services.properties().stream()
                .filter(service -> !own.contains(service.getKey()))
                .map(service -> service.getValue().path("image").asText())
                .forEach(image -> assertTrue(image.matches("[\\w./-]+:\\d+(\\.\\d+)*"), image));
        // What the realm was tested with.
        var tested = Pattern.compile("<keycloak.version>(.+)</keycloak.version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(tested.find());
        assertEquals(
                "quay.io/keycloak/keycloak:" + tested.group(1),
                services.at("/keycloak/image").asText());
    }

    @Test
    void theSecretsThatMustBeThereAreMadeOnceAndForTheirOwnerOnly(@TempDir Path copy) throws Exception {
        Files.createDirectories(copy.resolve("deploy/compose"));
        Files.createDirectories(copy.resolve("deploy/postgres"));
        for (String file : Set.of("deploy/compose/secrets", "deploy/postgres/roles.sql")) {
            Files.copy(ROOT.resolve(file), copy.resolve(file));
        }

        assertEquals(0, secrets(copy));
        Path made = copy.resolve(".env");
        Set<String> named = Files.readAllLines(made).stream()
                .filter(line -> line.matches("\\w+=\\S{32,}"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        Set<String> wanted = REQUIRED.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        assertTrue(named.containsAll(wanted), () -> wanted + " are wanted, " + named + " are made");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));

        String before = Files.readString(made);
        assertEquals(1, secrets(copy));
        assertEquals(before, Files.readString(made));
    }

    private static int secrets(Path copy) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", copy.resolve("deploy/compose/secrets").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
