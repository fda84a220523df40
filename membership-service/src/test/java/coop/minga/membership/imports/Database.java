package coop.minga.membership.imports;

import coop.minga.testing.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Looks behind the service as a superuser does. */
final class Database {
    private Database() {}

    static void run(String sql) {
        try (Connection database = PostgresForTests.superuser("membership");
                var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static long count(String sql) {
        try (Connection database = PostgresForTests.superuser("membership");
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The tables in which the text stands in the open, as text or as bytes. */
    static List<String> tablesWith(String canary) {
        String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            String query = String.format(
                    Locale.ROOT,
                    "select count(*) from %s t where t::text like '%%%s%%' or t::text like '%%%s%%'",
                    table,
                    canary,
                    hex);
            if (count(query) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private static List<String> tables() {
        try (Connection database = PostgresForTests.superuser("membership");
                var statement = database.createStatement();
                var rows = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in ('minga', 'membership', 'subject')")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
