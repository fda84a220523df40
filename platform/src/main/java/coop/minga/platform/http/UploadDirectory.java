package coop.minga.platform.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The directory in which an upload stands in plain text while its request is read.
 *
 * <p>Guarantee: nobody but the service's own user can enter it, and at start it is empty, whatever a crash left behind.
 * Each process has a directory of its own.
 */
@ApplicationScoped
public class UploadDirectory {
    private final Path directory;

    UploadDirectory(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String directory) {
        this.directory = Path.of(directory);
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            for (Path left : filesOf(directory)) {
                Files.delete(left);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The directory of uploads cannot be prepared: " + directory, failed);
        }
    }

    private static List<Path> filesOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
