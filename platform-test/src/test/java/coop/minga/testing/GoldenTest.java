package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @Test
    void aDifferenceFailsAndAMissingFileIsADifference(@TempDir Path folder) {
        Path file = folder.resolve("some/golden.txt");
        assertThrows(AssertionError.class, () -> Golden.check(file, "new", false));

        ProjectFiles.write(file, "old");
        assertThrows(AssertionError.class, () -> Golden.check(file, "new", false));
        Golden.check(file, "old", false);
    }

    @Test
    void anUpdateRewritesTheFile(@TempDir Path folder) {
        Path file = folder.resolve("golden.txt");
        Golden.check(file, "new", true);

        assertEquals("new", ProjectFiles.read(file));
    }
}
