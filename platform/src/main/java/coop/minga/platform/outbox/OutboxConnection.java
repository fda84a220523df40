package coop.minga.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The relay's own session in the database, whose advisory lock makes it the only one.
 *
 * <p>Guarantee: the lock lives exactly as long as the session; whoever loses the one has lost the other. Every statement
 * is a transaction of its own.
 */
final class OutboxConnection implements AutoCloseable {
    /** "minga" in ASCII; advisory locks are per database, so that every service may use the same number. */
    private static final long RELAY_LOCK = 0x6D696E6761L;

    private static final int BACKLOG_COUNTED = 100_000;

    // synchronous_commit: a mark that a crash forgets is repeated by sending again, so waiting for the disk would buy
    // nothing. The keepalives end the session of a relay whose machine is gone, and with it the lock, within 25 s.
    private static final String SESSION_OPTIONS = "-c synchronous_commit=off -c tcp_keepalives_idle=10"
            + " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c statement_timeout=30000";

    private final Connection connection;

    private OutboxConnection(Connection connection) {
        this.connection = connection;
    }

    static OutboxConnection open(RelaySettings settings) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.jdbcUrl());
        dataSource.setUser(settings.user());
        dataSource.setPassword(settings.password());
        dataSource.setApplicationName("minga-relay");
        dataSource.setOptions(SESSION_OPTIONS);
        dataSource.setConnectTimeout(5);
        dataSource.setSocketTimeout(40);
        dataSource.setTcpKeepAlive(true);
        return new OutboxConnection(dataSource.getConnection());
    }

    boolean becomeTheRelay() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The oldest unpublished events, all keys but the given ones. */
    List<OutboxRow> unpublished(int atMost, Collection<UUID> waitingKeys) throws SQLException {
        String sql = """
                select seq, event_id, org_id, topic, aggregate_id, version, type, payload, traceparent, recorded_at
                from minga.outbox
                where published_at is null and aggregate_id <> all (?)
                order by seq
                limit ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", waitingKeys.toArray()));
            statement.setInt(2, atMost);
            try (ResultSet found = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>(atMost);
                while (found.next()) {
                    rows.add(new OutboxRow(
                            found.getLong(1),
                            found.getObject(2, UUID.class),
                            found.getObject(3, UUID.class),
                            found.getString(4),
                            found.getObject(5, UUID.class),
                            found.getLong(6),
                            found.getString(7),
                            found.getString(8),
                            found.getString(9),
                            found.getObject(10, OffsetDateTime.class).toInstant()));
                }
                return rows;
            }
        }
    }

    void markPublished(List<Long> seqs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update minga.outbox set published_at = clock_timestamp() where seq = any (?)")) {
            Array array = connection.createArrayOf("int8", seqs.toArray());
            statement.setArray(1, array);
            statement.executeUpdate();
        }
    }

    /** How much is waiting; the count stops at a hundred thousand, so that asking stays cheap when it matters. */
    Backlog backlog() throws SQLException {
        String sql = """
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
                from (select recorded_at from minga.outbox where published_at is null order by seq limit ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, BACKLOG_COUNTED);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return new Backlog(answer.getLong(1), answer.getDouble(2));
            }
        }
    }

    /**
     * The instant before which every acknowledged write is published, or nothing while some are not.
     *
     * <p>Two statements on purpose: the time must be taken before the snapshot that finds nothing unpublished, or a
     * commit between the two would be declared complete without having been seen.
     */
    Optional<Instant> drainedUpTo() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Instant before;
            try (ResultSet clock = statement.executeQuery("select clock_timestamp()")) {
                clock.next();
                before = clock.getObject(1, OffsetDateTime.class).toInstant();
            }
            try (ResultSet waiting =
                    statement.executeQuery("select exists (select from minga.outbox where published_at is null)")) {
                waiting.next();
                return waiting.getBoolean(1) ? Optional.empty() : Optional.of(before);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What waits to be published, at the moment it was asked. */
    record Backlog(long events, double oldestSeconds) {
        static final Backlog NONE = new Backlog(0, 0);
    }
}
