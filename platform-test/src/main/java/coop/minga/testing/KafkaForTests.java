package coop.minga.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One real Kafka broker (KRaft) per test JVM, in a process of its own so that it can be killed like a broker.
 *
 * <p>Started by the first caller; it ends with the JVM, however that ends. {@link #kill} and {@link #start} keep port
 * and data, so what was acknowledged before an outage is there after it.
 */
public final class KafkaForTests {

    private static final String PORT = "minga.test.kafka.port";
    private static final String CONTROLLER_PORT = "minga.test.kafka.controller-port";
    private static final String FOLDER = "minga.test.kafka.folder";
    private static final String PID = "minga.test.kafka.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private KafkaForTests() {}

    /** The address for clients, the value of {@code minga.kafka.bootstrap}; starts the broker when it never ran. */
    public static String bootstrap() {
        synchronized (PORT.intern()) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, Integer.toString(FreePorts.next()));
                System.setProperty(CONTROLLER_PORT, Integer.toString(FreePorts.next()));
                System.setProperty(FOLDER, newFolder().toString());
                start();
            }
            return "localhost:" + System.getProperty(PORT);
        }
    }

    /** Starts the broker again on the data it had; returns when it answers. Does nothing while it runs. */
    public static void start() {
        synchronized (PORT.intern()) {
            if (isRunning()) {
                return;
            }
            Path folder = Path.of(System.getProperty(FOLDER));
            try {
                Process process = new ProcessBuilder(command(folder))
                        .redirectError(ProcessBuilder.Redirect.appendTo(log(folder)))
                        .start();
                // The hook is also what keeps the process object: were it collected, its pipe would close and the
                // broker, which ends when its standard input ends, with it.
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                System.setProperty(PID, Long.toString(process.pid()));
                awaitStart(process, log(folder));
            } catch (IOException e) {
                throw new UncheckedIOException("the broker did not start", e);
            }
        }
    }

    /** Ends the broker at once, as {@code kill -9} does; returns when it is gone. */
    public static void kill() {
        synchronized (PORT.intern()) {
            ProcessHandle.of(Long.parseLong(System.getProperty(PID, "-1"))).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            });
        }
    }

    /** Whether the broker's process lives. */
    public static boolean isRunning() {
        return ProcessHandle.of(Long.parseLong(System.getProperty(PID, "-1")))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.toString(),
                System.getProperty(PORT),
                System.getProperty(CONTROLLER_PORT));
    }

    private static void awaitStart(Process process, File log) {
        String said = CompletableFuture.supplyAsync(() -> firstLine(process))
                .completeOnTimeout("nothing in " + PATIENCE, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (!said.equals(BrokerProcess.STARTED)) {
            String text = ProjectFiles.read(log.toPath());
            throw new IllegalStateException("the broker did not start (" + said + "); its log ends:\n"
                    + text.substring(Math.max(0, text.length() - 4000)));
        }
    }

    private static String firstLine(Process process) {
        try {
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            return line == null ? "it ended" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(Path folder) {
        return folder.resolve("broker.log").toFile();
    }

    private static Path newFolder() {
        try {
            File target = new File("target");
            return target.isDirectory()
                    ? Files.createTempDirectory(target.toPath().toAbsolutePath(), "kafka-")
                    : Files.createTempDirectory("minga-kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
