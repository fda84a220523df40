package coop.minga.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.testing.PostgresForTests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A projection of one table in a fresh database, fed as the projector's login, and the records that feed it. */
final class ProjectionForTests {
    static final String TYPE = "coop.minga.test.changed.v1";
    static final String OTHER_TYPE = "coop.minga.test.noted.v1";
    static final String TOPIC = "minga.test.thing";
    static final UUID ORGANISATION = UUID.fromString("0193b0a0-0000-7000-8000-000000000001");
    static final String CONSUMER = "insight-1";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<String> calls = new CopyOnWriteArrayList<>();
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    /** What the events of these tests say. */
    record Thing(String value, int amount) {}

    ProjectionForTests() throws SQLException {
        PostgresForTests.freshDatabase("insight");
        Flyway.configure()
                .dataSource(PostgresForTests.url("insight"), "insight_owner", PostgresForTests.PASSWORD)
                .locations("classpath:db/platform")
                .placeholders(Map.of("service", "insight"))
                .load()
                .migrate();
        asSuperuser("""
                create table minga.thing (aggregate_id uuid primary key, version bigint not null, value text not null,
                                          amount integer not null constraint thing_amount_small check (amount < 100));
                grant select, insert, update on minga.thing to insight_projector
                """);
        dataSource.setUrl(PostgresForTests.url("insight"));
        dataSource.setUser("insight_projector");
        dataSource.setPassword(PostgresForTests.PASSWORD);
        dataSource.setApplicationName("minga-projector");
    }

    Inbox open() {
        return open(OpenTelemetry.noop().getTracer(CONSUMER));
    }

    Inbox open(Tracer tracer) {
        EventHandlers handlers = EventHandlers.none()
                .on(TYPE, Thing.class, this::project)
                .on(OTHER_TYPE, Thing.class, (_, events) -> note(events));
        return new Inbox(CONSUMER, dataSource, handlers, new InboxStatus(CONSUMER, meters, Clock.systemUTC()), tracer);
    }

    private void project(Connection connection, List<ReceivedEvent<Thing>> events) throws SQLException {
        note(events);
        String upsert = """
                insert into minga.thing as known (aggregate_id, version, value, amount) values (?, ?, ?, ?)
                on conflict (aggregate_id) do update
                set version = excluded.version, value = excluded.value, amount = excluded.amount
                where known.version < excluded.version
                """;
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (ReceivedEvent<Thing> event : ReceivedEvent.newestPerAggregate(events)) {
                statement.setObject(1, event.aggregateId());
                statement.setLong(2, event.version());
                statement.setString(3, event.payload().value());
                statement.setInt(4, event.payload().amount());
                statement.executeUpdate();
            }
        }
    }

    private void note(List<ReceivedEvent<Thing>> events) {
        calls.add(events.getFirst().type() + " x " + events.size());
    }

    /** A record whose event id is the same for the same aggregate and version. */
    static ConsumerRecord<String, byte[]> changed(UUID aggregate, long version, int partition, long offset) {
        return changed(aggregate, version, partition, offset, "{\"value\":\"v" + version + "\",\"amount\":1}");
    }

    static ConsumerRecord<String, byte[]> changed(
            UUID aggregate, long version, int partition, long offset, String json) {
        return record(TYPE, aggregate, version, partition, offset, json);
    }

    static ConsumerRecord<String, byte[]> record(
            String type, UUID aggregate, long version, int partition, long offset, String json) {
        ConsumerRecord<String, byte[]> consumed =
                new ConsumerRecord<>(TOPIC, partition, offset, aggregate.toString(), json.getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.ID,
                        UUID.nameUUIDFromBytes((type + aggregate + version).getBytes(UTF_8))
                                .toString(),
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SUBJECT,
                        aggregate.toString(),
                        CloudEventHeaders.ORGANISATION,
                        ORGANISATION.toString(),
                        CloudEventHeaders.AGGREGATE_VERSION,
                        Long.toString(version),
                        CloudEventHeaders.TIME,
                        "2026-01-01T00:00:00Z")
                .forEach((name, value) -> consumed.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
        return consumed;
    }

    double counted(String meter) {
        return meters.get(meter).counter().count();
    }

    String asSuperuser(String sql, Object... parameters) throws SQLException {
        try (Connection connection = PostgresForTests.superuser("insight");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!statement.execute()) {
                return "";
            }
            try (ResultSet answer = statement.getResultSet()) {
                return answer.next() ? String.valueOf(answer.getString(1)) : "";
            }
        }
    }

    /** Everything the projection says, in one line. */
    String content() throws SQLException {
        return asSuperuser("select string_agg(aggregate_id || '=' || version || value, ' ' order by aggregate_id)"
                + " from minga.thing");
    }
}
