package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what the code produces with a committed file.
 *
 * <p>A difference fails and prints the command that accepts it; with {@code -Dminga.update-snapshots=true} the file is
 * rewritten instead, so that the change is seen in review.
 */
public final class Golden {

    private Golden() {}

    /** Compares with a file under the module's {@code src/test/resources}. */
    public static void check(String name, String actual) {
        check(Path.of("src", "test", "resources").resolve(name), actual);
    }

    /** Compares with any committed file. */
    public static void check(Path file, String actual) {
        check(file, actual, ProjectFiles.updating());
    }

    /** Compares, or rewrites when updating. */
    public static void check(Path file, String actual, boolean updating) {
        if (updating) {
            ProjectFiles.write(file, actual);
            return;
        }
        String expected = Files.exists(file) ? ProjectFiles.read(file) : "";
        assertEquals(
                expected,
                actual,
                () -> file + " differs from what the code produces. If that is meant, run the "
                        + "same test with -Dminga.update-snapshots=true and commit the file.");
    }
}
