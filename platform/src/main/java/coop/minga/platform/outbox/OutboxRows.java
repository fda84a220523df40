package coop.minga.platform.outbox;

import coop.minga.platform.event.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one statement that writes events, whatever their number: the order of the list becomes the order of seq. */
final class OutboxRows {
    private static final String INSERT = """
            insert into minga.outbox (org_id, topic, aggregate_id, version, type, payload, traceparent)
            select org_id, topic, aggregate_id, version, type, payload, ?
            from unnest(?, ?, ?, ?, ?, ?)
                 with ordinality as event (org_id, topic, aggregate_id, version, type, payload, position)
            order by position
            """;

    private OutboxRows() {}

    static void insert(Connection connection, List<OutboxEvent> events, @Nullable String traceparent)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, traceparent);
            setArray(statement, 2, "uuid", events, OutboxEvent::organisation);
            setArray(statement, 3, "text", events, OutboxEvent::topic);
            setArray(statement, 4, "uuid", events, OutboxEvent::aggregateId);
            setArray(statement, 5, "int8", events, OutboxEvent::version);
            setArray(statement, 6, "text", events, OutboxEvent::type);
            setArray(statement, 7, "text", events, event -> EventJson.write(event.payload()));
            statement.executeUpdate();
        }
    }

    private static void setArray(
            PreparedStatement statement,
            int index,
            String sqlType,
            List<OutboxEvent> events,
            Function<OutboxEvent, Object> column)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(sqlType, events.stream().map(column).toArray()));
    }
}
