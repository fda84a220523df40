package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.minga.testing.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands of a tour, one after the other as somebody types them, answer what the tour says. Each is of an organisation
 * of its own.
 *
 * <p>{@code -Dminga.update-tour=true} writes into the tour what they answer.
 */
class TourTest {
    private static final boolean IS_UPDATED = Boolean.getBoolean("minga.update-tour");
    private static final Pattern STEP =
            Pattern.compile("```sh\n(?<command>.*?)```\n(?:```\n(?<answer>.*?)```\n)?", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern TOKEN = Pattern.compile("\\$\\(\\./minga token ([^)]+)\\)");

    private final RunningStack stack = RunningStack.get();

    @ParameterizedTest
    @ValueSource(strings = {"treasurers-day", "loan-officers-day"})
    void everyCommandAnswersWhatTheTourSays(String name) throws IOException {
        Path file = ProjectFiles.root().resolve("docs/" + name + ".md");
        String tour = Files.readString(file);
        Matcher steps = STEP.matcher(tour);
        assertThat(steps.find()).isTrue();
        // What the first step defines, every other one is typed after.
        String definitions = runnable(steps.group("command"));
        String answered = STEP.matcher(tour).replaceAll(step -> {
            String command = step.group("command");
            String answer = Objects.requireNonNullElse(step.group("answer"), "");
            if (IS_UPDATED) {
                answer = run(definitions + runnable(command));
            } else {
                answers(command, definitions + runnable(command), answer);
            }
            return Matcher.quoteReplacement(
                    "```sh\n" + command + "```\n" + (answer.isEmpty() ? "" : "```\n" + answer + "```\n"));
        });
        assertThat(answered).contains("sound true");
        if (IS_UPDATED) {
            Files.writeString(file, answered);
        }
    }

    /** What is typed again is answered as it was; so it may be, until the services have heard of each other's doings. */
    private static void answers(String command, String script, String expected) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(timeless(run(script))).as(command).isEqualTo(timeless(expected)));
    }

    private String runnable(String command) {
        return TOKEN.matcher(command)
                .replaceAll(who -> stack.ofDemonstration(who.group(1)).token())
                .replace("http://localhost:8080", stack.gateway().toString())
                .replace("http://localhost:8190", "http://localhost:" + stack.port("MOBILE_MONEY"));
    }

    private static String run(String script) {
        try {
            Process process = new ProcessBuilder("bash", "-c", script)
                    .directory(ProjectFiles.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            // Files have the line ends of their format, which nobody sees in a shell.
            return said.replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what is another one each time: instants, ids that a service chose, and hashes. */
    private static String timeless(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "INSTANT")
                // Those of the tour and of the demonstration begin with 019a.
                .replaceAll("01[a-f][0-9a-f]{5}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9a-f]{64}", "HASH");
    }
}
