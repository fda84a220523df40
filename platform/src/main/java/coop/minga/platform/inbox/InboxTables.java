package coop.minga.platform.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The statements of one consumer on what it has applied; each works on the whole batch. */
final class InboxTables {
    private final String consumer;

    InboxTables(String consumer) {
        this.consumer = consumer;
    }

    /** Remembers the events as applied and returns those that were not before. Waits for a twin under way. */
    Set<UUID> claim(Connection connection, Collection<UUID> eventIds) throws SQLException {
        String sql = """
                insert into minga.inbox (consumer, event_id)
                select ?, event_id from unnest(?) as incoming (event_id) order by event_id
                on conflict do nothing
                returning event_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("uuid", eventIds.toArray()));
            Set<UUID> claimed = new HashSet<>();
            try (ResultSet fresh = statement.executeQuery()) {
                while (fresh.next()) {
                    claimed.add(fresh.getObject(1, UUID.class));
                }
            }
            return claimed;
        }
    }

    /**
     * Notes how far the consumer is. Never backwards, since an instance that lost its partitions may still be finishing
     * an older batch; but a partition that begins at 0 begins anew: Kafka was lost and filled again, and the old number
     * would declare complete what has not come yet.
     */
    void advance(Connection connection, Collection<Letter> letters) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Letter letter : letters) {
            if (letter.offset() == 0) {
                beginAnew(connection, letter);
            }
            next.merge(new TopicPartition(letter.topic(), letter.partition()), letter.offset() + 1, Math::max);
        }
        List<String> topics = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        next.forEach((partition, offset) -> {
            topics.add(partition.topic());
            partitions.add(partition.partition());
            offsets.add(offset);
        });
        String sql = """
                insert into minga.applied_offset as known (consumer, topic, partition, next_offset)
                select ?, topic, partition, next_offset
                from unnest(?, ?, ?) as incoming (topic, partition, next_offset)
                order by topic, partition
                on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
                where known.next_offset < excluded.next_offset
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("text", topics.toArray()));
            statement.setArray(3, connection.createArrayOf("int4", partitions.toArray()));
            statement.setArray(4, connection.createArrayOf("int8", offsets.toArray()));
            statement.executeUpdate();
        }
    }

    private void beginAnew(Connection connection, Letter letter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update minga.applied_offset set next_offset = 0"
                + " where consumer = ? and topic = ? and partition = ?")) {
            statement.setString(1, consumer);
            statement.setString(2, letter.topic());
            statement.setInt(3, letter.partition());
            statement.executeUpdate();
        }
    }

    /** Sets a letter aside with its reason; returns whether it was not there already. */
    boolean bury(Connection connection, Letter letter, Reading.Unreadable why) throws SQLException {
        String sql = """
                insert into minga.dead_letter (consumer, topic, partition, record_offset, event_id, record_key,
                                               header_names, header_values, payload, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (consumer, topic, partition, record_offset, md5(coalesce(payload, ''))) do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setString(2, letter.topic());
            statement.setInt(3, letter.partition());
            statement.setLong(4, letter.offset());
            statement.setObject(5, why.eventId());
            statement.setString(6, letter.key() == null ? null : storable(letter.key()));
            statement.setArray(7, headerNames(connection, letter));
            statement.setArray(8, headerValues(connection, letter));
            statement.setBytes(9, letter.payload());
            statement.setString(10, storable(why.reason()));
            return statement.executeUpdate() == 1;
        }
    }

    /** PostgreSQL's text knows no NUL, and a letter that cannot even be buried would block its partition for ever. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static Array headerNames(Connection connection, Letter letter) throws SQLException {
        return connection.createArrayOf(
                "text",
                letter.headers().stream().map(each -> storable(each.name())).toArray());
    }

    private static Array headerValues(Connection connection, Letter letter) throws SQLException {
        return connection.createArrayOf(
                "bytea", letter.headers().stream().map(Letter.Header::value).toArray(byte[][]::new));
    }
}
