package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path root;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Settings settings;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Secrets secrets;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Postgres postgres;

    private final Written written = new Written();

    @BeforeAll
    static void createAndStart() throws IOException, InterruptedException {
        settings = Settings.from(root, Map.of("MINGA_POSTGRES_PORT", String.valueOf(FreePorts.next())));
        PrivateFiles.createDirectory(settings.run());
        PrivateFiles.createDirectory(settings.logs());
        secrets = Secrets.in(settings.home());
        postgres = new Postgres(settings, secrets);
        new ComponentStart(postgres, settings, new Written().terminal()).run();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        endWith("INT");
    }

    @Test
    void writesWhatItAcknowledgesToTheDisk() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertEquals(List.of("on"), query("show " + setting), setting);
        }
    }

    @Test
    void rolesAppliedTwiceAreTheSameRoles() throws SQLException {
        DatabaseScript.apply(postgres, secrets::password);
        var once = catalogue();

        DatabaseScript.apply(postgres, secrets::password);

        assertEquals(once, catalogue());
        assertEquals(List.of("0"), query("""
                select count(*) from pg_roles where oid >= 16384
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"""));
    }

    @Test
    void aLoginEntersItsOwnDatabaseOnly() throws SQLException {
        DatabaseScript.apply(postgres, secrets::password);

        logIn("finance_app", "finance").close();
        var refusal = assertThrows(SQLException.class, () -> logIn("finance_app", "membership"));
        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void asksForAPassword() {
        var url = "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/postgres";

        var refusal = assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "postgres", "guess"));
        assertEquals("28P01", refusal.getSQLState());
    }

    @Test
    void comesBackWithItsDataAfterKillAlthoughItsOldPidIsTakenByAnother()
            throws SQLException, IOException, InterruptedException {
        run("create table if not exists survivor(name text)");
        run("truncate survivor");
        run("insert into survivor values ('acknowledged')");

        endWith("KILL");
        var lock = settings.home().resolve("postgres/postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(lock));
        var another = new ProcessBuilder("sleep", "600").start();
        lines.set(0, String.valueOf(another.pid()));
        Files.write(lock, lines);
        try {
            new ComponentStart(postgres, settings, written.terminal()).run();
        } finally {
            another.destroyForcibly();
        }

        assertEquals(List.of("acknowledged"), query("select name from survivor"));
        assertTrue(written.answers().contains("ready"));
    }

    @Test
    void isNotStartedTwice() throws IOException, InterruptedException {
        new ComponentStart(postgres, settings, written.terminal()).run();

        assertTrue(written.answers().contains("already running"));
    }

    @Test
    void namesThePortThatIsTakenAndItsSetting() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var blocked = Settings.from(root, Map.of("MINGA_HOME", "blocked", "MINGA_ISSUER_PORT", port));
            PrivateFiles.createDirectory(blocked.run());

            var failure = assertThrows(
                    StackFailure.class,
                    () -> new ComponentStart(new IssuerProcess(blocked), blocked, written.terminal()).run());

            assertTrue(String.valueOf(failure.getMessage()).contains("port " + port + " is taken"));
            assertTrue(String.valueOf(failure.getMessage()).contains("MINGA_ISSUER_PORT="));
        }
    }

    private static void endWith(String signal) throws IOException, InterruptedException {
        var process = StartedProcess.notedIn(settings.pidFile("postgres")).orElseThrow();
        process.signal(signal);
        var deadline = Deadline.in(Duration.ofSeconds(60));
        while (process.isAlive() && !deadline.isOver()) {
            deadline.pause();
        }
        assertFalse(process.isAlive());
    }

    private static List<String> catalogue() throws SQLException {
        var state = new ArrayList<String>();
        state.addAll(query("""
                select rolname || rolcanlogin || rolinherit || rolconnlimit from pg_roles
                where oid >= 16384 order by 1"""));
        state.addAll(query("select datname || coalesce(datacl::text, '-') from pg_database order by 1"));
        state.addAll(query("select roleid::regrole || '>' || member::regrole from pg_auth_members order by 1"));
        return state;
    }

    private static List<String> query(String sql) throws SQLException {
        try (var connection = postgres.connectTo("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = postgres.connectTo("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection logIn(String login, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database,
                login,
                secrets.password(login));
    }
}
