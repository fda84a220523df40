package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Process process;

    @BeforeEach
    void startSomething() throws IOException {
        process = StartedProcess.start(
                List.of("sleep", "600"), Map.of(), directory, directory.resolve("pid"), directory.resolve("log"));
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void isFoundByItsFileAndStopped() throws IOException, InterruptedException {
        var noted = noted();

        assertEquals(process.pid(), noted.pid());
        assertTrue(noted.isAlive());

        noted.signal("TERM");

        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertFalse(noted.isAlive());
    }

    @Test
    void isNotMistakenForALaterProcessWithItsPid() throws IOException, InterruptedException {
        var noted = noted();
        var earlier = new StartedProcess(noted.pid(), noted.boot(), noted.startTicks() - 1);
        var beforeReboot = new StartedProcess(noted.pid(), "another-boot", noted.startTicks());

        for (var other : List.of(earlier, beforeReboot)) {
            assertFalse(other.isAlive());
            other.signal("KILL");
        }

        assertTrue(noted.isAlive());
    }

    @Test
    void livesInASessionOfItsOwn() throws IOException, InterruptedException {
        var stat = Files.readString(Path.of("/proc", String.valueOf(noted().pid()), "stat"));
        var session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];

        assertEquals(String.valueOf(process.pid()), session);
    }

    @Test
    void isUnknownWhenItsFileIsBrokenOrMissing() throws IOException {
        for (var broken : List.of("", "12", "a b c", "1 2 3 4")) {
            var file = Files.writeString(directory.resolve("broken"), broken);
            assertTrue(StartedProcess.notedIn(file).isEmpty(), broken);
        }
        assertTrue(StartedProcess.notedIn(directory.resolve("missing")).isEmpty());
    }

    private StartedProcess noted() throws InterruptedException {
        var deadline = Deadline.in(Duration.ofSeconds(30));
        while (true) {
            var noted = StartedProcess.notedIn(directory.resolve("pid"));
            if (noted.isPresent() || deadline.isOver()) {
                return noted.orElseThrow();
            }
            deadline.pause();
        }
    }
}
