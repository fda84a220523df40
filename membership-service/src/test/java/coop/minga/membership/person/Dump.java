package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.testing.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a dump of the database would hold. */
public final class Dump {
    private Dump() {}

    public static boolean tells(String row, List<String> canaries) {
        String text = row.toLowerCase(Locale.ROOT);
        return canaries.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(each -> text.contains(each)
                        || text.contains(HexFormat.of().formatHex(each.getBytes(StandardCharsets.UTF_8))));
    }

    /** Every row of every table as text, bytes in hexadecimal: what a dump would hold. */
    public static Stream<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var tables = superuser.createStatement().executeQuery("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname in ('membership', 'minga', 'subject')""")) {
            while (tables.next()) {
                try (var table =
                        superuser.createStatement().executeQuery("select t::text from " + tables.getString(1) + " t")) {
                    while (table.next()) {
                        rows.add(table.getString(1));
                    }
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        return rows.stream();
    }
}
