package coop.minga.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the database was asked while the log was open, as the server tells it: a batch that the driver sends row by row is
 * as many statements as it has rows.
 *
 * <p>Guarantee: statements stand under the transaction they were part of, so what runs in the background beside a test
 * is counted with nobody else's.
 */
public final class StatementLog implements AutoCloseable {
    /** Each entry begins with the transaction; what continues it is indented. */
    private static final Pattern ENTRY =
            Pattern.compile("^(\\d+/\\d+)~LOG: {2}(?:execute [^:]+|statement): (.*(?:\\n\\t.*)*)", Pattern.MULTILINE);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Connection superuser;
    private final String file;
    private final long begun;

    private StatementLog(Connection superuser, String file, long begun) {
        this.superuser = superuser;
        this.file = file;
        this.begun = begun;
    }

    public static StatementLog open(String service) throws SQLException {
        Connection superuser = PostgresForTests.superuser(service);
        run(superuser, "alter system set log_line_prefix = '%v~'");
        run(superuser, "alter system set log_parameter_max_length = 0");
        run(superuser, "alter system set log_statement = 'all'");
        run(superuser, "select pg_reload_conf()");
        String file = text(superuser, "select pg_current_logfile()");
        var log = new StatementLog(
                superuser, file, Long.parseLong(text(superuser, "select (pg_stat_file('" + file + "')).size")));
        // Sessions look for changed settings before a statement, and are told soon after the reload.
        log.await("~LOG:  execute");
        return log;
    }

    /** The statements of each transaction that had one with these words, in the order of the transactions. */
    public List<List<String>> transactionsWith(String words) throws SQLException {
        String marker = UUID.randomUUID().toString();
        run(superuser, "select '" + marker + "'");
        String log = await(marker);
        Map<String, List<String>> transactions = new TreeMap<>();
        var entry = ENTRY.matcher(log);
        while (entry.find()) {
            transactions
                    .computeIfAbsent(entry.group(1), _ -> new ArrayList<>())
                    .add(entry.group(2).replaceAll("\\s+", " "));
        }
        return transactions.values().stream()
                .filter(each -> each.stream().anyMatch(statement -> statement.contains(words)))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        run(superuser, "alter system reset log_statement");
        run(superuser, "alter system reset log_parameter_max_length");
        run(superuser, "alter system reset log_line_prefix");
        run(superuser, "select pg_reload_conf()");
        superuser.close();
    }

    /** The log, once these words stand in it: the server writes it a moment after it answered. */
    private String await(String words) throws SQLException {
        String log = "";
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!log.contains(words)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The server's log does not say: " + words);
            }
            log = text(superuser, "select pg_read_file('" + file + "', " + begun + ", 1000000000)");
        }
        return log;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
