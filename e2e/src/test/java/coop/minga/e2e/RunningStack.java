package coop.minga.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.testing.FreePorts;
import coop.minga.testing.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The whole system as {@code ./minga up} starts it, on free ports and with data of its own; one for all tests of the
 * module, stopped with the JVM.
 *
 * <p>Guarantee: nothing of a developer's own running system is touched.
 */
final class RunningStack {
    private static final Duration START = Duration.ofMinutes(10);
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "MEMBERSHIP",
            "FINANCE",
            "ADVOCACY",
            "PARTNERSHIP",
            "GATEWAY_MANAGEMENT",
            "MEMBERSHIP_MANAGEMENT",
            "FINANCE_MANAGEMENT",
            "ADVOCACY_MANAGEMENT",
            "PARTNERSHIP_MANAGEMENT",
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "ISSUER",
            "MOBILE_MONEY");

    private static final RunningStack ONLY = new RunningStack();

    private final Path root = ProjectFiles.root();
    private final Path home = root.resolve("e2e/target/minga");
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private boolean isDemonstrated;

    private RunningStack() {
        environment.put("MINGA_HOME", home.toString());
        PORTS.forEach(name -> environment.put("MINGA_" + name + "_PORT", Integer.toString(FreePorts.next())));
        // Tests of journeys send faster than people do.
        environment.put("MINGA_LIMITS_ENABLED", "false");
        // And book for days gone by, step by step: the night in between would have accrued the half of it.
        environment.put("MINGA_LOANS_ACCRUE_EVERY", "off");
        environment.put("MINGA_INTEREST_RUN_EVERY", "off");
        run("reset", "--yes");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
        up();
    }

    static RunningStack get() {
        return ONLY;
    }

    /** Starts what is not running. */
    void up() {
        up(Map.of());
    }

    /** Starts what is not running, with more in its environment. */
    void up(Map<String, String> more) {
        String said = runWith(more, "up");
        if (!said.contains("\u0000exit 0")) {
            throw new AssertionError("the stack does not start:\n" + said);
        }
    }

    URI gateway() {
        return URI.create("http://localhost:" + port("GATEWAY"));
    }

    /** Where the data and the logs are. */
    Path home() {
        return home;
    }

    /** The port of a component, by the name of its setting. */
    String port(String component) {
        return Objects.requireNonNull(environment.get("MINGA_" + component + "_PORT"), component);
    }

    /** Nobody, at a port of their own. */
    User at(String component) {
        return new User(URI.create("http://localhost:" + port(component)), "");
    }

    /** Waits until the reports know of all that has happened until now. */
    void awaitReportsOf(UUID organisation) {
        awaitReportsOf(organisation, "R01");
    }

    /** Waits until every source of a report knows of all that has happened until now. */
    void awaitReportsOf(UUID organisation, String report) {
        Instant now = Instant.now();
        User auditor = as("auditor", organisation);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            JsonNode sources = auditor.get("/api/v1/reports/" + report + "?scope=own")
                    .expect(200)
                    .json()
                    .path("sources");
            return !sources.isEmpty()
                    && sources.findValuesAsText("completeUpTo").stream()
                            .allMatch(reached -> !reached.equals("null")
                                    && !Instant.parse(reached).isBefore(now));
        });
    }

    /** Somebody with a role in an organisation. */
    User as(String role, UUID organisation) {
        return new User(gateway(), token(role + "@" + organisation));
    }

    User platformAdmin() {
        return new User(gateway(), token("platform-admin"));
    }

    /** Somebody of the demonstration, as {@code ./minga token} names them; loads it first, where it was not. */
    User ofDemonstration(String who) {
        synchronized (tokens) {
            if (!isDemonstrated) {
                String said = run("demo");
                if (!said.contains("\u0000exit 0")) {
                    throw new AssertionError("the demonstration does not load:\n" + said);
                }
                isDemonstrated = true;
            }
        }
        return new User(gateway(), token(who));
    }

    private String token(String who) {
        return tokens.computeIfAbsent(
                who, each -> run("token", each).lines().findFirst().orElseThrow());
    }

    /** Registers an organisation that no other test knows. */
    UUID tenant(String name, String kind) {
        UUID id = UUID.randomUUID();
        platformAdmin()
                .put(
                        "/api/v1/organisations/" + id,
                        Map.of(
                                "name",
                                name,
                                "kind",
                                kind,
                                "country",
                                "KE",
                                "zone",
                                "Africa/Nairobi",
                                "currency",
                                "KES"))
                .expect(201);
        return id;
    }

    /** Ends a component as a power cut would, and returns once it is gone. */
    void kill(String component) {
        ProcessHandle process = ProcessHandle.of(pid(component)).orElseThrow();
        process.destroyForcibly();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    private long pid(String component) {
        try {
            String first =
                    Files.readString(home.resolve("run/" + component + ".pid")).strip();
            return Long.parseLong(first.split("\\s+", -1)[0]);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    private String runWith(Map<String, String> more, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dminga.root=" + root,
                    "-cp",
                    root.resolve("stack/target/stack.jar") + File.pathSeparator + root.resolve("stack/target/lib")
                            + "/*",
                    "coop.minga.stack.Minga"));
            command.addAll(List.of(arguments));
            Path said = Files.createTempFile("minga", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(said.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            Process process = builder.start();
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                String threads = threadsOf(process);
                process.destroyForcibly();
                throw new AssertionError("no end of ./minga " + String.join(" ", arguments) + ", which said "
                        + Files.readString(said).replace('\n', '|') + "\n" + threads);
            }
            String text = Files.readString(said);
            Files.delete(said);
            return text + "\u0000exit " + process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where each of its threads waits, the virtual ones too. */
    private static String threadsOf(Process process) throws IOException, InterruptedException {
        Path dump = Files.createTempFile("threads", ".txt");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "Thread.dump_to_file",
                        "-overwrite",
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(20, TimeUnit.SECONDS);
        String threads = Files.readString(dump);
        Files.delete(dump);
        return threads;
    }
}
