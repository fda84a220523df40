package coop.minga.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds files of the project for tests, wherever Maven or an editor started the JVM.
 *
 * <p>Fails with the path it looked for; never answers an empty text for a missing file.
 */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** True when the run was asked to rewrite committed snapshots: {@code -Dminga.update-snapshots=true}. */
    public static boolean updating() {
        return Boolean.getBoolean("minga.update-snapshots");
    }

    /** The folder with the parent {@code pom.xml}. */
    public static Path root() {
        String named = System.getProperty("minga.root", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("minga"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above the working directory holds the file minga");
        }
        return folder;
    }

    /** The text of a class path resource, for example {@code /postgres/roles.sql}. */
    public static String resource(String name) {
        try (InputStream in = ProjectFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, making its folders. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
