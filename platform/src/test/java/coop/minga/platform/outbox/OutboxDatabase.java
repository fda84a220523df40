package coop.minga.platform.outbox;

import coop.minga.testing.KafkaForTests;
import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A fresh database with the platform's migrations, and the ways in which its logins use the outbox. */
final class OutboxDatabase {
    static final UUID ORGANISATION = UUID.fromString("0193b0a0-0000-7000-8000-000000000001");

    final String service;

    private OutboxDatabase(String service) {
        this.service = service;
    }

    static OutboxDatabase fresh(String service) {
        PostgresForTests.freshDatabase(service);
        Flyway.configure()
                .dataSource(PostgresForTests.url(service), service + "_owner", PostgresForTests.PASSWORD)
                .placeholders(Map.of("service", service))
                .locations("classpath:db/platform")
                .load()
                .migrate();
        return new OutboxDatabase(service);
    }

    /** A topic no other test of this broker uses. */
    String newTopic() {
        return "minga." + service + "." + UUID.randomUUID();
    }

    void append(OutboxEvent... events) throws SQLException {
        append(List.of(events));
    }

    /** One transaction as the runtime login of the first event's organisation. */
    void append(List<OutboxEvent> events) throws SQLException {
        try (Connection connection = PostgresForTests.as(service + "_app", service)) {
            connection.setAutoCommit(false);
            enter(connection, events.getFirst().organisation());
            OutboxRows.insert(connection, events, null);
            connection.commit();
        }
    }

    static void enter(Connection connection, UUID organisation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            statement.setString(1, organisation.toString());
            statement.execute();
        }
    }

    static OutboxEvent event(String topic, UUID aggregate, long version) {
        return new OutboxEvent(
                ORGANISATION, topic, aggregate, version, "coop.minga.test.changed.v1", Map.of("version", version));
    }

    static List<OutboxEvent> versions(String topic, UUID aggregate, long from, long to) {
        List<OutboxEvent> events = new ArrayList<>();
        for (long version = from; version <= to; version++) {
            events.add(event(topic, aggregate, version));
        }
        return events;
    }

    RelaySettings settings() {
        return settings(Duration.ofSeconds(15));
    }

    RelaySettings settings(Duration deliveryTimeout) {
        return new RelaySettings(
                service,
                PostgresForTests.url(service),
                service + "_relay",
                PostgresForTests.PASSWORD,
                KafkaForTests.bootstrap(),
                List.of(),
                500,
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                deliveryTimeout);
    }

    long unpublished() throws SQLException {
        return Long.parseLong(asSuperuser("select count(*) from minga.outbox where published_at is null"));
    }

    String asSuperuser(String sql, Object... parameters) throws SQLException {
        try (Connection connection = PostgresForTests.superuser(service);
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

    /** Ends the sessions of all relays, as a failing network would. */
    void cutRelays() throws SQLException {
        asSuperuser(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'minga-relay' and datname = ?",
                service);
    }
}
