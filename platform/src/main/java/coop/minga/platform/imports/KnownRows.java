package coop.minga.platform.imports;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What rows became when they were seen before, by their keyed hashes.
 *
 * <p>Guarantee: one answer per organisation, kind and row key; two imports that bring the same new row at the same time
 * cannot both record it. Runs inside the caller's transaction.
 */
@ApplicationScoped
class KnownRows {
    private final Database database;

    KnownRows(Database database) {
        this.database = database;
    }

    /** A row's keys and what it became. */
    record Known(KeyedHash rowKey, KeyedHash contentKey, UUID target) {}

    /** The known ones among the keys, by row key. */
    Map<KeyedHash, Known> find(UUID organisation, String kind, Collection<KeyedHash> rowKeys) {
        if (rowKeys.isEmpty()) {
            return Map.of();
        }
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select row_key, content_key, target_id from minga.import_row
                    where org_id = ? and kind = ? and row_key = any (?)
                    """)) {
                select.setObject(1, organisation);
                select.setString(2, kind);
                select.setArray(
                        3,
                        connection.createArrayOf(
                                "bytea", rowKeys.stream().map(KeyedHash::bytes).toArray(byte[][]::new)));
                Map<KeyedHash, Known> known = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        KeyedHash rowKey = new KeyedHash(rows.getBytes(1));
                        KeyedHash contentKey = new KeyedHash(rows.getBytes(2));
                        known.put(rowKey, new Known(rowKey, contentKey, rows.getObject(3, UUID.class)));
                    }
                }
                return known;
            }
        });
    }

    void add(UUID organisation, String kind, List<Known> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into minga.import_row (org_id, kind, row_key, content_key, target_id)
                    select ?, ?, r.row_key, r.content_key, r.target_id
                    from unnest(?::bytea[], ?::bytea[], ?::uuid[]) as r (row_key, content_key, target_id)
                    """)) {
                insert.setObject(1, organisation);
                insert.setString(2, kind);
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "bytea",
                                rows.stream().map(each -> each.rowKey().bytes()).toArray(byte[][]::new)));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "bytea",
                                rows.stream()
                                        .map(each -> each.contentKey().bytes())
                                        .toArray(byte[][]::new)));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "uuid", rows.stream().map(Known::target).toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Rows whose records were withdrawn are new when they come again. */
    void forget(UUID organisation, String kind, List<KeyedHash> rowKeys) {
        if (rowKeys.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from minga.import_row where org_id = ? and kind = ? and row_key = any (?)")) {
                delete.setObject(1, organisation);
                delete.setString(2, kind);
                delete.setArray(
                        3,
                        connection.createArrayOf(
                                "bytea", rowKeys.stream().map(KeyedHash::bytes).toArray(byte[][]::new)));
                delete.executeUpdate();
            }
        });
    }

    void change(UUID organisation, String kind, List<Known> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update minga.import_row i set content_key = r.content_key
                    from unnest(?::bytea[], ?::bytea[]) as r (row_key, content_key)
                    where i.org_id = ? and i.kind = ? and i.row_key = r.row_key
                    """)) {
                update.setArray(
                        1,
                        connection.createArrayOf(
                                "bytea",
                                rows.stream().map(each -> each.rowKey().bytes()).toArray(byte[][]::new)));
                update.setArray(
                        2,
                        connection.createArrayOf(
                                "bytea",
                                rows.stream()
                                        .map(each -> each.contentKey().bytes())
                                        .toArray(byte[][]::new)));
                update.setObject(3, organisation);
                update.setString(4, kind);
                update.executeUpdate();
            }
        });
    }
}
