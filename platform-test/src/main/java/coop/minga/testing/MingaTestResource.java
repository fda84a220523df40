package coop.minga.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Sets every configuration key that a service needs from outside: database, issuer, broker, keys. Used as
 * {@code @WithTestResource(MingaTestResource.class)} beside {@code @QuarkusTest}.
 *
 * <p>Each start empties the service's database; the servers are shared by the whole JVM and end with it. Test classes
 * with the same arguments share one start of the application. Arguments, all optional:
 *
 * <ul>
 *   <li>{@code service}: the database; else {@code minga.service} of the module's {@code application.properties}
 *   <li>{@code kafka}: {@code true} for a real broker; else the outbox relay rests, and every incoming channel of the
 *       module is one the test feeds itself
 * </ul>
 */
public final class MingaTestResource implements QuarkusTestResourceLifecycleManager {

    /** Base64 of 32 bytes; the same in every test, so that a golden ciphertext is possible. */
    public static final String MASTER_KEY = "bWluZ2EtdGVzdHMtb25seS1tYXN0ZXIta2V5LTAwMDE=";

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        String service = arguments.containsKey("service") ? arguments.get("service") : serviceOfTheModule();
        boolean kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "false"));
        PostgresForTests.freshDatabase(service);

        Map<String, String> config = new HashMap<>();
        config.put("minga.service", service);
        config.put("minga.postgres.host", "localhost");
        config.put("minga.postgres.port", Integer.toString(PostgresForTests.port()));
        for (String login : List.of("app", "owner", "relay", "linker", "admin", "projector")) {
            config.put("minga.db." + login + "-password", PostgresForTests.PASSWORD);
        }
        // A machine that is busy with something else for some seconds makes nobody's request fail.
        config.put("minga.db.acquisition-timeout", "25s");
        config.put("minga.db.lock-timeout", "25s");
        config.put("minga.issuer", IssuerForTests.url());
        config.put("minga.crypto.master-key", MASTER_KEY);
        config.put("minga.relay.enabled", Boolean.toString(kafka));
        // Nobody listens on port 9 (discard): what talks to Kafka although the test has none fails by name.
        config.put("minga.kafka.bootstrap", kafka ? KafkaForTests.bootstrap() : "localhost:9");
        if (!kafka) {
            module().stringPropertyNames().stream()
                    .filter(key -> key.matches("mp\\.messaging\\.incoming\\..+\\.connector"))
                    .forEach(key -> config.put(key, "smallrye-in-memory"));
        }
        config.put("quarkus.http.test-port", "0");
        // One of its own for each run: the service empties it at start.
        config.put(
                "minga.uploads-directory",
                Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "minga-uploads-" + ProcessHandle.current().pid())
                        .toString());
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // Nothing: the servers are the JVM's, and the next start empties the database.
    }

    private static String serviceOfTheModule() {
        String service = module().getProperty("minga.service");
        if (service == null) {
            throw new IllegalStateException("name the service: initArgs, or minga.service in application.properties");
        }
        return service;
    }

    private static Properties module() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
