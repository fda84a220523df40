package coop.minga.platform.imports;

import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The uploaded rows, sealed chunk by chunk.
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

    /** Something that writes itself to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Stores what is written, in the memory of one chunk, and says how many bytes it was. */
    long store(UUID organisation, UUID importId, SecretKey key, Content content) {
        var chunks = new Chunks(organisation, importId, key);
        try (chunks) {
            content.writeTo(chunks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return chunks.size;
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

    private void insert(UUID organisation, UUID importId, int number, byte[] sealed) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into minga.import_chunk (org_id, import_id, number, sealed) values (?, ?, ?, ?)")) {
                insert.setObject(1, organisation);
                insert.setObject(2, importId);
                insert.setInt(3, number);
                insert.setBytes(4, sealed);
                insert.executeUpdate();
            }
        });
    }

    private static byte[] context(UUID importId, int number) {
        return ByteBuffer.allocate(20)
                .putLong(importId.getMostSignificantBits())
                .putLong(importId.getLeastSignificantBits())
                .putInt(number)
                .array();
    }

    /** Seals and inserts whenever a chunk is full. */
    private final class Chunks extends OutputStream {
        private final UUID organisation;
        private final UUID importId;
        private final SecretKey key;
        private final byte[] chunk = new byte[CHUNK_BYTES];
        private int filled;
        private int number;
        private long size;

        Chunks(UUID organisation, UUID importId, SecretKey key) {
            this.organisation = organisation;
            this.importId = importId;
            this.key = key;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int part = Math.min(left, CHUNK_BYTES - filled);
                System.arraycopy(bytes, from, chunk, filled, part);
                filled += part;
                from += part;
                left -= part;
                if (filled == CHUNK_BYTES) {
                    insertChunk();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insertChunk();
            }
        }

        private void insertChunk() {
            byte[] plain = Arrays.copyOf(chunk, filled);
            insert(organisation, importId, number, Sealed.seal(key, plain, context(importId, number)));
            size += filled;
            number++;
            filled = 0;
        }
    }
}
