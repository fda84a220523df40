package coop.minga.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The refused rows of imports, sealed with the import's key.
 *
 * <p>Guarantee: in the order of the file. Runs inside the caller's transaction.
 */
@ApplicationScoped
class Refusals {
    private final Database database;
    private final ObjectMapper json;

    Refusals(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID organisation, UUID importId, SecretKey key, List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into minga.import_refusal (org_id, import_id, row_number, sealed) values (?, ?, ?, ?)")) {
                for (Refusal refusal : refusals) {
                    insert.setObject(1, organisation);
                    insert.setObject(2, importId);
                    insert.setLong(3, refusal.row());
                    insert.setBytes(4, Sealed.seal(key, write(refusal), context(importId, refusal.row())));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The next refused rows behind a row. */
    List<Refusal> after(UUID organisation, UUID importId, SecretKey key, long row, int atMost) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select row_number, sealed from minga.import_refusal
                    where org_id = ? and import_id = ? and row_number > ?
                    order by row_number
                    limit ?
                    """)) {
                select.setObject(1, organisation);
                select.setObject(2, importId);
                select.setLong(3, row);
                select.setInt(4, atMost);
                List<Refusal> found = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        byte[] sealed = rows.getBytes(2);
                        found.add(read(Sealed.open(key, sealed, context(importId, rows.getLong(1)))));
                    }
                }
                return found;
            }
        });
    }

    void delete(UUID organisation, UUID importId) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from minga.import_refusal where org_id = ? and import_id = ?")) {
                delete.setObject(1, organisation);
                delete.setObject(2, importId);
                delete.executeUpdate();
            }
        });
    }

    private byte[] write(Refusal refusal) {
        try {
            return json.writeValueAsBytes(refusal);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A refused row cannot be written as JSON.", unwritable);
        }
    }

    private Refusal read(byte[] bytes) {
        try {
            return json.readValue(bytes, Refusal.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A refused row cannot be read.", unreadable);
        }
    }

    private static byte[] context(UUID importId, long row) {
        return ByteBuffer.allocate(24)
                .putLong(importId.getMostSignificantBits())
                .putLong(importId.getLeastSignificantBits())
                .putLong(row)
                .array();
    }
}
