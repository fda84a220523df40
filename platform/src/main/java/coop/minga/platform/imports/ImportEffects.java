package coop.minga.platform.imports;

import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.imports.ImportKind.Written;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What imports did to records, so that it can be taken back.
 *
 * <p>Guarantee: one entry for each record an import touched, with what was there before the first time and the version
 * after the last; what a record said is sealed with the import's key. Runs inside the caller's transaction.
 */
@ApplicationScoped
class ImportEffects {
    private final Database database;

    ImportEffects(Database database) {
        this.database = database;
    }

    /** What a row did. {@code contentBefore} is the keyed hash of what was imported before, null if nothing was. */
    record Effect(KeyedHash rowKey, long row, @Nullable KeyedHash contentBefore, Written written) {}

    void add(ImportSchedule.Place place, SecretKey key, List<Effect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into minga.import_effect as e (org_id, import_id, row_key, row_number, target_id,
                        target_version, version_before, content_before, sealed)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (org_id, import_id, row_key) do update set target_version = excluded.target_version
                    """)) {
                for (Effect effect : effects) {
                    Written written = effect.written();
                    insert.setObject(1, place.organisation());
                    insert.setObject(2, place.importId());
                    insert.setBytes(3, effect.rowKey().bytes());
                    insert.setLong(4, effect.row());
                    insert.setObject(5, written.target());
                    insert.setLong(6, written.version());
                    insert.setObject(7, written.versionBefore(), Types.BIGINT);
                    insert.setBytes(
                            8,
                            effect.contentBefore() == null
                                    ? null
                                    : effect.contentBefore().bytes());
                    insert.setBytes(9, seal(place, key, written));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** How many are still to be taken back. */
    long countOpen(UUID organisation, UUID importId) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select count(*) from minga.import_effect
                    where org_id = ? and import_id = ? and kept_code is null
                    """)) {
                select.setObject(1, organisation);
                select.setObject(2, importId);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Those to be taken back next, the last ones first. */
    List<Effect> nextOpen(ImportSchedule.Place place, SecretKey key, int atMost) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select row_key, row_number, target_id, target_version, version_before, content_before, sealed
                    from minga.import_effect
                    where org_id = ? and import_id = ? and kept_code is null
                    order by row_number desc
                    limit ?
                    """)) {
                select.setObject(1, place.organisation());
                select.setObject(2, place.importId());
                select.setInt(3, atMost);
                List<Effect> found = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(effect(place, key, rows));
                    }
                }
                return found;
            }
        });
    }

    /** Forgets what has been taken back. */
    void remove(ImportSchedule.Place place, List<Effect> effects) {
        forEach(
                "delete from minga.import_effect where org_id = ? and import_id = ? and row_key = ?",
                effects,
                (delete, effect) -> {
                    delete.setObject(1, place.organisation());
                    delete.setObject(2, place.importId());
                    delete.setBytes(3, effect.rowKey().bytes());
                });
    }

    void keep(ImportSchedule.Place place, Effect effect, RowRefused why) {
        forEach(
                "update minga.import_effect set kept_code = ?, kept_reason = ?"
                        + " where org_id = ? and import_id = ? and row_key = ?",
                List.of(effect),
                (update, each) -> {
                    update.setString(1, why.code());
                    update.setString(2, why.reason());
                    update.setObject(3, place.organisation());
                    update.setObject(4, place.importId());
                    update.setBytes(5, each.rowKey().bytes());
                });
    }

    /**
     * A record says again what it said at an earlier version: the import that left it there may take it back further.
     */
    void follow(UUID organisation, UUID target, long versionThen, long versionNow) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update minga.import_effect set target_version = ?
                    where org_id = ? and target_id = ? and target_version = ? and kept_code is null
                    """)) {
                update.setLong(1, versionNow);
                update.setObject(2, organisation);
                update.setObject(3, target);
                update.setLong(4, versionThen);
                update.executeUpdate();
            }
        });
    }

    /** What was kept, in the order of the file; the record's id stands where a refused row has its columns. */
    List<Refusal> kept(UUID organisation, UUID importId, long afterRow, int atMost) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select row_number, kept_code, kept_reason, target_id from minga.import_effect
                    where org_id = ? and import_id = ? and kept_code is not null and row_number > ?
                    order by row_number
                    limit ?
                    """)) {
                select.setObject(1, organisation);
                select.setObject(2, importId);
                select.setLong(3, afterRow);
                select.setInt(4, atMost);
                List<Refusal> found = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Refusal(
                                rows.getLong(1),
                                null,
                                rows.getString(2),
                                rows.getString(3),
                                List.of(rows.getString(4))));
                    }
                }
                return found;
            }
        });
    }

    void delete(UUID organisation, UUID importId) {
        database.run(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from minga.import_effect where org_id = ? and import_id = ?")) {
                delete.setObject(1, organisation);
                delete.setObject(2, importId);
                delete.executeUpdate();
            }
        });
    }

    /** Sets the parameters of one statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement, Effect effect) throws SQLException;
    }

    private void forEach(String sql, List<Effect> effects, Binding binding) {
        if (effects.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (Effect effect : effects) {
                    binding.bind(statement, effect);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private static Effect effect(ImportSchedule.Place place, SecretKey key, ResultSet row) throws SQLException {
        UUID target = row.getObject(3, UUID.class);
        byte[] contentBefore = row.getBytes(6);
        byte[] memory = Sealed.open(key, row.getBytes(7), context(place, target));
        return new Effect(
                new KeyedHash(row.getBytes(1)),
                row.getLong(2),
                contentBefore == null ? null : new KeyedHash(contentBefore),
                new Written(
                        target,
                        row.getLong(4),
                        row.getObject(5, Long.class),
                        new String(memory, StandardCharsets.UTF_8)));
    }

    private static byte[] seal(ImportSchedule.Place place, SecretKey key, Written written) {
        return Sealed.seal(key, written.memory().getBytes(StandardCharsets.UTF_8), context(place, written.target()));
    }

    private static byte[] context(ImportSchedule.Place place, UUID target) {
        return ByteBuffer.allocate(32)
                .putLong(place.importId().getMostSignificantBits())
                .putLong(place.importId().getLeastSignificantBits())
                .putLong(target.getMostSignificantBits())
                .putLong(target.getLeastSignificantBits())
                .array();
    }
}
