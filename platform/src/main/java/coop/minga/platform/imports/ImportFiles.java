package coop.minga.platform.imports;

import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The uploaded files, sealed chunk by chunk.
 *
 * <p>Guarantee: a chunk opens only at its own place in its own import, so chunks cannot be moved, swapped or taken from
 * another file. Runs inside the caller's transaction.
 */
@ApplicationScoped
class ImportFiles {
    static final int CHUNK_BYTES = 1024 * 1024;

    private final Database database;

    ImportFiles(Database database) {
        this.database = database;
    }

    /** Stores what the stream holds, in the memory of one chunk. */
    void store(UUID organisation, UUID importId, SecretKey key, InputStream file) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into minga.import_chunk (org_id, import_id, number, sealed) values (?, ?, ?, ?)")) {
                int number = 0;
                byte[] chunk = read(file);
                while (chunk.length > 0) {
                    insert.setObject(1, organisation);
                    insert.setObject(2, importId);
                    insert.setInt(3, number);
                    insert.setBytes(4, Sealed.seal(key, chunk, context(importId, number)));
                    insert.executeUpdate();
                    number++;
                    chunk = read(file);
                }
            }
        });
    }

    byte[] chunk(UUID organisation, UUID importId, SecretKey key, int number) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select sealed from minga.import_chunk where org_id = ? and import_id = ? and number = ?")) {
                select.setObject(1, organisation);
                select.setObject(2, importId);
                select.setInt(3, number);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("A chunk of an import is missing.");
                    }
                    return Sealed.open(key, row.getBytes(1), context(importId, number));
                }
            }
        });
    }

    void delete(UUID organisation, UUID importId) {
        database.run(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from minga.import_chunk where org_id = ? and import_id = ?")) {
                delete.setObject(1, organisation);
                delete.setObject(2, importId);
                delete.executeUpdate();
            }
        });
    }

    private static byte[] read(InputStream file) {
        try {
            return file.readNBytes(CHUNK_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] context(UUID importId, int number) {
        return ByteBuffer.allocate(20)
                .putLong(importId.getMostSignificantBits())
                .putLong(importId.getLeastSignificantBits())
                .putInt(number)
                .array();
    }
}
