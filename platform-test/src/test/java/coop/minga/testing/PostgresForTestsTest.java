package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresForTestsTest {

    @Test
    void theOwnerMayBuildAndTheRuntimeLoginMayOnlyEnter() throws SQLException {
        PostgresForTests.freshDatabase("membership");
        execute("membership_owner", "create schema membership create table person (id uuid)");

        execute("membership_app", "select 1");
        assertThrows(SQLException.class, () -> execute("membership_app", "create schema mine"));
        assertThrows(SQLException.class, () -> execute("membership_app", "select * from membership.person"));
        assertThrows(SQLException.class, () -> execute("finance_app", "select 1"));
    }

    @Test
    void aFreshDatabaseRemembersNothingAndThrowsOutWhoIsConnected() throws SQLException {
        PostgresForTests.freshDatabase("finance");
        execute("finance_owner", "finance", "create schema finance");
        try (Connection lingering = PostgresForTests.as("finance_owner", "finance")) {
            PostgresForTests.freshDatabase("finance");
            assertFalse(lingering.isValid(1));
        }
        assertEquals("0", ask("select count(*) from pg_namespace where nspname = 'finance'"));
        assertEquals("UTF8", ask("show server_encoding"));
        assertTrue(ask("show server_version").startsWith("18."));
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = PostgresForTests.as("finance_app", "finance");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(String role, String sql) throws SQLException {
        execute(role, "membership", sql);
    }

    private static void execute(String role, String database, String sql) throws SQLException {
        try (Connection connection = PostgresForTests.as(role, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
