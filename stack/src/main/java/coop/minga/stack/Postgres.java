package coop.minga.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL with durable settings, on loopback only and with passwords. What it acknowledged survives {@code kill -9} and
 * a power cut, as far as the disk keeps its word.
 */
final class Postgres implements Component, DatabaseScript.Superuser {
    private final Settings settings;
    private final Secrets secrets;
    private final Path data;

    Postgres(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.data = settings.home().resolve("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "localhost:" + settings.port(Port.POSTGRES);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public List<String> command() throws IOException {
        // On the command line, where no file that a person or a later version left behind can turn them off.
        return asOrdinaryUser(List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(settings.port(Port.POSTGRES)),
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                // What statements cost is asked by ./minga bench finance; counting costs next to nothing.
                "-c",
                "shared_preload_libraries=pg_stat_statements",
                // The details of a refused row are its values: personal data has no place in a log.
                "-c",
                "log_error_verbosity=terse"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        PostgresBinaries.unpackInto(binaries());
        if (Files.exists(data)) {
            forgetKilledServer();
        } else {
            create();
        }
    }

    @Override
    public Health health() {
        try (var connection = connectTo("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select 1");
            return Health.READY;
        } catch (SQLException e) {
            return Health.notYet(String.valueOf(e.getMessage()));
        }
    }

    /** TERM would wait for clients to leave; INT ends their sessions and writes a clean shutdown. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Connection connectTo(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.password("postgres"));
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        // A server that hangs is told of, not waited for without end.
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + database, properties);
    }

    private void create() throws IOException, InterruptedException {
        // Made under another name and moved when whole, so that an interrupted first start leaves no half cluster.
        var fresh = settings.home().resolve("postgres.new");
        Directories.delete(fresh);
        var passwordFile = settings.home().resolve("postgres.password");
        PrivateFiles.replace(passwordFile, secrets.password("postgres"));
        var log = settings.log(name());
        var exit = new ProcessBuilder(asOrdinaryUser(List.of(
                        program("initdb"),
                        "-D",
                        fresh.toString(),
                        "-U",
                        "postgres",
                        "--pwfile",
                        passwordFile.toString(),
                        "--auth",
                        "scram-sha-256",
                        "--encoding",
                        "UTF8",
                        "--locale",
                        "C")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        Files.delete(passwordFile);
        if (exit != 0) {
            throw new StackFailure("initdb ended with " + exit);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After kill -9 of the server its lock file is still there, and its sessions live on for a moment. Once they are gone
     * the file is removed: its pid may belong to somebody else by now (after a restart of a container it usually does),
     * and then the server would refuse to start for ever. Removing it while sessions still write would ruin the data, so
     * they are looked for by their working directory, which is the data directory.
     */
    private void forgetKilledServer() throws IOException, InterruptedException {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var until = Deadline.in(Duration.ofSeconds(15));
        while (Directories.isInUse(data)) {
            if (until.isOver()) {
                throw new StackFailure("Another PostgreSQL is at work in " + data + "; stop it first");
            }
            until.pause();
        }
        Files.delete(lock);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and still owns its files. */
    private static List<String> asOrdinaryUser(List<String> command) throws IOException {
        if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            return command;
        }
        var whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }

    private String program(String name) {
        return binaries().resolve("bin").resolve(name).toString();
    }

    private Path binaries() {
        return settings.home().resolve("cache").resolve("postgres");
    }
}
