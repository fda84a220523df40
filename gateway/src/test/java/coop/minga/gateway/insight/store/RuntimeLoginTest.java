package coop.minga.gateway.insight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "An analyst reaches no person" as the database holds it, in raw SQL. */
class RuntimeLoginTest {
    @BeforeAll
    static void migrate() {
        InsightDatabase.create();
        InsightDatabase.member(InsightDatabase.organisation("Union"));
    }

    @Test
    void mayReadNoTableOfTheReadModel() throws SQLException {
        List<String> tables = asSuperuser(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('insight', 'report')");
        assertFalse(tables.isEmpty());
        for (String table : tables) {
            for (String sql : List.of("select * from %s", "select count(*) from %s", "delete from %s", "truncate %s")) {
                assertDenied(sql.formatted(table));
            }
        }
    }

    @Test
    void mayNotBecomeSomebodyWhoMay() {
        for (String role : List.of("insight_owner", "insight_reports", "insight_projector", "postgres")) {
            assertDenied("set role " + role);
        }
    }

    @Test
    void mayNotAskForTheClosureOfAnother() {
        assertDenied("select insight.closure(gen_random_uuid(), current_date)");
    }

    @Test
    void mayRunTheReportFunctionsAndNothingElse() throws SQLException {
        assertEquals(
                List.of(
                        "caller_zone",
                        "complete_up_to",
                        "events_set_aside",
                        "issued_cells",
                        "issued_earnings",
                        "issued_month",
                        "national_figures",
                        "r01_within",
                        "r02_above",
                        "r02_within",
                        "r04",
                        "r10_within",
                        "r11_within",
                        "r30_within",
                        "r31_above",
                        "r31_within",
                        "r32_within"),
                asSuperuser("""
                        select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname in ('insight', 'report')
                          and has_function_privilege('insight_app', p.oid, 'execute')
                        order by 1"""));
    }

    @Test
    void noFunctionOfTheReadModelIsOpenToEverybody() throws SQLException {
        assertEquals(List.of(), asSuperuser("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('insight', 'report') and has_function_privilege('public', p.oid, 'execute')"""));
    }

    @Test
    void everyFunctionThatLooksAcrossIsOwnedByTheNarrowRoleWithItsSearchPathPinned() throws SQLException {
        assertEquals(List.of(), asSuperuser("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('insight', 'report') and p.prosecdef
                  and (pg_get_userbyid(p.proowner) <> 'insight_reports' or not 'search_path=""' = any(p.proconfig))"""));
    }

    @Test
    void everyTableForcesRowLevelSecurity() throws SQLException {
        assertEquals(List.of(), asSuperuser("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'insight' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)"""));
    }

    @Test
    void withoutAnOrganisationThereIsNothing() throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_app", "insight")) {
            assertEquals(List.of(), texts(connection, "select workers from report.r01_within(current_date, '{sex}')"));
            assertEquals(
                    List.of(),
                    texts(connection, "select coordinates from report.issued_cells('2026-03-31', '2026-04-15', '')"));
        }
    }

    @Test
    void anOrganisationWithoutAffiliatesSeesNothingOfOthers() throws SQLException {
        try (Connection connection = PostgresForTests.as("insight_app", "insight")) {
            texts(connection, "select set_config('minga.org', gen_random_uuid()::text, false)");
            assertEquals(List.of(), texts(connection, "select workers from report.r01_within(current_date, '{sex}')"));
            assertEquals(
                    List.of(),
                    texts(connection, "select coordinates from report.issued_cells('2026-03-31', '2026-04-15', '')"));
        }
    }

    private static void assertDenied(String sql) {
        SQLException denied = assertThrows(
                SQLException.class,
                () -> {
                    try (Connection connection = PostgresForTests.as("insight_app", "insight");
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                },
                sql);
        assertEquals("42501", denied.getSQLState(), sql);
    }

    private static List<String> asSuperuser(String sql) throws SQLException {
        try (Connection connection = PostgresForTests.superuser("insight")) {
            return texts(connection, sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
