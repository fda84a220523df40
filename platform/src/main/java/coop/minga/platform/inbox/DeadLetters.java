package coop.minga.platform.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries dead letters again whose replay was requested in {@code minga.dead_letter}.
 *
 * <p>Guarantee: each in a transaction of its own, together with the note that it was replayed; one that fails again
 * keeps the new reason and waits for the next request. Several instances share the work without doing any twice.
 */
public final class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String consumer;
    private final DataSource dataSource;
    private final EventHandlers handlers;
    private final Inbox inbox;

    DeadLetters(String consumer, DataSource dataSource, EventHandlers handlers, Inbox inbox) {
        this.consumer = consumer;
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.inbox = inbox;
    }

    /** Requests the replay of all dead letters of this consumer; returns how many. */
    public int requestReplay() throws SQLException {
        return SqlWork.inTransaction(dataSource, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update minga.dead_letter set replay_requested_at = now()"
                            + " where consumer = ? and replayed_at is null")) {
                statement.setString(1, consumer);
                return statement.executeUpdate();
            }
        });
    }

    /** Replays what was requested, oldest first; returns how many took effect. A failure that passes ends the round. */
    public int replayRequested() throws SQLException {
        int replayed = 0;
        while (true) {
            switch (SqlWork.inTransaction(dataSource, this::replayNext)) {
                case REPLAYED -> {
                    replayed++;
                    inbox.status().replayed();
                }
                case FAILED -> LOG.errorf("%s: a dead letter failed again", consumer);
                case NONE -> {
                    return replayed;
                }
            }
        }
    }

    private Attempt replayNext(Connection connection) throws SQLException {
        Optional<Buried> found = lockNext(connection);
        if (found.isEmpty()) {
            return Attempt.NONE;
        }
        Savepoint before = connection.setSavepoint();
        try {
            replay(connection, found.get());
            return Attempt.REPLAYED;
        } catch (SQLException | RuntimeException e) {
            if (Refusal.passes(e)) {
                throw e;
            }
            connection.rollback(before);
            failedAgain(connection, found.get(), e);
            return Attempt.FAILED;
        }
    }

    private void replay(Connection connection, Buried buried) throws SQLException {
        inbox.handle(connection, List.of(readable(buried.letter)));
        try (PreparedStatement statement =
                connection.prepareStatement("update minga.dead_letter set replayed_at = now() where id = ?")) {
            statement.setObject(1, buried.id);
            statement.executeUpdate();
        }
    }

    private Reading.Event readable(Letter letter) {
        return switch (Reading.of(letter, handlers)) {
            case Reading.Event event -> event;
            case Reading.Ignored ignored -> throw new StillDead("nobody handles " + ignored.type());
            case Reading.Unreadable unreadable -> throw new StillDead(unreadable.reason());
        };
    }

    private static void failedAgain(Connection connection, Buried buried, Exception cause) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update minga.dead_letter set reason = ?, attempts = attempts + 1, failed_at = now(),"
                        + " replay_requested_at = null where id = ?")) {
            statement.setString(1, InboxTables.storable(cause.toString()));
            statement.setObject(2, buried.id);
            statement.executeUpdate();
        }
    }

    private Optional<Buried> lockNext(Connection connection) throws SQLException {
        String sql = """
                select id, topic, partition, record_offset, record_key, header_names, header_values, payload
                from minga.dead_letter
                where consumer = ? and replay_requested_at is not null and replayed_at is null
                order by topic, partition, record_offset
                limit 1
                for update skip locked
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Buried(
                                row.getObject(1, UUID.class),
                                new Letter(
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getLong(4),
                                        row.getString(5),
                                        headers(row.getArray(6), row.getArray(7)),
                                        row.getBytes(8))))
                        : Optional.empty();
            }
        }
    }

    private static List<Letter.Header> headers(Array names, Array values) throws SQLException {
        String[] name = (String[]) names.getArray();
        byte[] @Nullable [] value = (byte[][]) values.getArray();
        List<Letter.Header> headers = new ArrayList<>();
        for (int i = 0; i < name.length; i++) {
            headers.add(new Letter.Header(name[i], value[i]));
        }
        return headers;
    }

    private enum Attempt {
        REPLAYED,
        FAILED,
        NONE
    }

    private record Buried(UUID id, Letter letter) {}

    private static final class StillDead extends RuntimeException {
        StillDead(String reason) {
            super(reason);
        }
    }
}
