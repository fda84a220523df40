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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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
                    select ?, ?, * from unnest(?::bytea[], ?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bytea[],
                        ?::bytea[])
                    on conflict (org_id, import_id, row_key) do update set target_version = excluded.target_version
                    """)) {
                insert.setObject(1, place.organisation());
                insert.setObject(2, place.importId());
                setArray(insert, 3, "bytea", effects, each -> each.rowKey().bytes());
                setArray(insert, 4, "bigint", effects, Effect::row);
                setArray(insert, 5, "uuid", effects, each -> each.written().target());
                setArray(insert, 6, "bigint", effects, each -> each.written().version());
                setArray(insert, 7, "bigint", effects, each -> each.written().versionBefore());
                setArray(insert, 8, "bytea", effects, ImportEffects::contentBefore);
                setArray(insert, 9, "bytea", effects, each -> seal(place, key, each.written()));
                insert.executeUpdate();
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
        if (effects.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from minga.import_effect where org_id = ? and import_id = ? and row_key = any (?)")) {
                delete.setObject(1, place.organisation());
                delete.setObject(2, place.importId());
                setArray(delete, 3, "bytea", effects, effect -> effect.rowKey().bytes());
                delete.executeUpdate();
            }
        });
    }

    /** An entry that stays, and why. */
    record Kept(Effect effect, RowRefused why) {}

    void keep(ImportSchedule.Place place, List<Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update minga.import_effect e set kept_code = k.code, kept_reason = k.reason
                    from unnest(?::bytea[], ?::text[], ?::text[]) as k (row_key, code, reason)
                    where e.org_id = ? and e.import_id = ? and e.row_key = k.row_key
                    """)) {
                setArray(
                        update, 1, "bytea", kept, each -> each.effect().rowKey().bytes());
                setArray(update, 2, "text", kept, each -> each.why().code());
                setArray(update, 3, "text", kept, each -> each.why().reason());
                update.setObject(4, place.organisation());
                update.setObject(5, place.importId());
                update.executeUpdate();
            }
        });
    }

    /** A record says again what it said at an earlier version. */
    record Restored(UUID target, long versionThen, long versionNow) {}

    /** The imports that left these records as they are again may take them back further. */
    void follow(UUID organisation, List<Restored> restored) {
        if (restored.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update minga.import_effect e set target_version = r.version_now
                    from unnest(?::uuid[], ?::bigint[], ?::bigint[]) as r (target_id, version_then, version_now)
                    where e.org_id = ? and e.target_id = r.target_id and e.target_version = r.version_then
                        and e.kept_code is null
                    """)) {
                setArray(update, 1, "uuid", restored, Restored::target);
                setArray(update, 2, "bigint", restored, Restored::versionThen);
                setArray(update, 3, "bigint", restored, Restored::versionNow);
                update.setObject(4, organisation);
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

    private static <T> void setArray(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        Stream<@Nullable Object> values = rows.stream().map(column);
        // The driver takes bytes for an array of bytes only where their type says so.
        Object[] array = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, array));
    }

    private static byte @Nullable [] contentBefore(Effect effect) {
        return effect.contentBefore() == null ? null : effect.contentBefore().bytes();
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
