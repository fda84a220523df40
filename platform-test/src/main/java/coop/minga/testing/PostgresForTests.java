package coop.minga.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * One real PostgreSQL per test JVM, with the roles of {@code deploy/postgres}.
 *
 * <p>Started by the first caller and stopped with the JVM; {@link #freshDatabase} leaves nothing of an earlier run.
 * Safe from any thread and any class loader: each restart of Quarkus loads this class anew, therefore the port lives in
 * a system property and the lock is an interned string.
 */
public final class PostgresForTests {

    /** The password of every role; it protects a server that listens on the loopback of a test run. */
    public static final String PASSWORD = "only-for-tests";

    private static final String PORT = "minga.test.postgres.port";

    private PostgresForTests() {}

    /** The port of the running server; starts it when this is the first call in the JVM. */
    public static int port() {
        synchronized (PORT.intern()) {
            String known = System.getProperty(PORT);
            if (known != null) {
                return Integer.parseInt(known);
            }
            int port = start();
            System.setProperty(PORT, Integer.toString(port));
            return port;
        }
    }

    /** Drops the service's database, whoever is connected, and creates it empty with its logins admitted. */
    public static void freshDatabase(String service) {
        RolesScript script = script();
        try (Connection cluster = superuser("postgres");
                Statement statement = cluster.createStatement()) {
            statement.execute(
                    "drop database if exists " + statement.enquoteIdentifier(service, true) + " with (force)");
            script.run("create", service, cluster);
            try (Connection database = superuser(service)) {
                script.run("in", service, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database " + service, e);
        }
    }

    /** The JDBC address of a service's database, without credentials. */
    public static String url(String service) {
        return "jdbc:postgresql://localhost:" + port() + "/" + service;
    }

    /** A connection that no policy binds: for looking behind the service, never for preparing what it must be able to. */
    public static Connection superuser(String service) throws SQLException {
        return DriverManager.getConnection(url(service), "postgres", "postgres");
    }

    /** A connection as the given login, bound by exactly what binds the service. */
    public static Connection as(String role, String service) throws SQLException {
        return DriverManager.getConnection(url(service), role, PASSWORD);
    }

    private static int start() {
        try {
            // fsync off (the library's default) is right here and nowhere else: a test never outlives its machine,
            // and what must survive a crash is tested by e2e on the stack's own server, which has it on.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(FreePorts.next())
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "200")
                    // Into one file, where StatementLog reads it.
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_rotation_size", "0")
                    .setServerConfig("log_rotation_age", "0")
                    .start();
            try (Connection cluster = server.getPostgresDatabase().getConnection()) {
                script().run("in", "postgres", cluster);
            }
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the roles could not be made", e);
        }
    }

    private static RolesScript script() {
        return new RolesScript(ProjectFiles.resource("/postgres/roles.sql"), PASSWORD);
    }
}
