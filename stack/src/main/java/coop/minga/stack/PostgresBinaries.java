package coop.minga.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the PostgreSQL programs that come as a Maven artifact. Done once per version: an unpacking that was interrupted
 * is thrown away, and another version replaces the old one.
 */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    static void unpackInto(Path directory) throws IOException {
        var size = String.valueOf(archiveSize());
        var mark = directory.resolve("unpacked-from");
        if (Files.exists(mark) && Files.readString(mark).equals(size)) {
            return;
        }
        var fresh = directory.resolveSibling(directory.getFileName() + ".new");
        Directories.delete(fresh);
        try (var archive = open();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpack(tar, entry, fresh);
            }
        }
        Files.writeString(fresh.resolve("unpacked-from"), size);
        Directories.delete(directory);
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(into.resolve(entry.getLinkName()), target);
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                makeExecutable(target);
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    /** Tells versions apart without unpacking. */
    private static long archiveSize() throws IOException {
        var resource = PostgresBinaries.class.getResource(ARCHIVE);
        return resource == null ? -1 : resource.openConnection().getContentLengthLong();
    }

    private static InputStream open() {
        var stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (stream == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new StackFailure("The PostgreSQL that comes with Minga runs on Linux on x86-64 only; "
                    + "elsewhere use docker-compose.yml");
        }
        return stream;
    }
}
