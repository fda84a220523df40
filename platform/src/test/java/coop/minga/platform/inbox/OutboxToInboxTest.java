package coop.minga.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.outbox.OutboxEvent;
import coop.minga.testing.MingaTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The whole way of an event through a running service: command, outbox, relay, broker, channel, inbox, effect. */
@QuarkusTest
@TestProfile(OutboxToInboxTest.WithBroker.class)
class OutboxToInboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID ORGANISATION = UUID.fromString("0193b0a0-0000-7000-8000-000000000001");

    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    @Inject
    ThingsIn things;

    @Inject
    MeterRegistry meters;

    @Test
    void whatACommandCommitsTakesEffectAndWhatItRollsBackDoesNot() {
        UUID kept = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> append(kept));
        QuarkusTransaction.begin();
        append(dropped);
        QuarkusTransaction.rollback();
        UUID last = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> append(last));

        await().atMost(PATIENCE).until(() -> things.seen().containsAll(List.of(kept, last)));
        assertFalse(things.seen().contains(dropped));
        assertEquals(1, things.seen().stream().filter(each -> each.equals(kept)).count());
        await().atMost(PATIENCE)
                .until(() -> meters.get("minga.inbox.applied").counter().count() >= 2
                        && meters.get("minga.outbox.published")
                                        .functionCounter()
                                        .count()
                                >= 2);
    }

    @Test
    void refusesEventsOutsideATransaction() {
        assertThrows(IllegalStateException.class, () -> outbox.append(event(UUID.randomUUID())));
    }

    @Test
    void readinessTellsAboutBothWays() {
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'outbox' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'outbox' }.data.relay", equalTo("PUBLISHING"))
                .body("checks.find { it.name == 'inbox' }.data.things-1", equalTo("flows"))
                .body("checks.name", hasItem("inbox")));
    }

    private void append(UUID aggregate) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement enter = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            enter.setString(1, ORGANISATION.toString());
            enter.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.append(event(aggregate));
    }

    private static OutboxEvent event(UUID aggregate) {
        return new OutboxEvent(
                ORGANISATION,
                ThingsIn.TOPIC,
                aggregate,
                1,
                ProjectionForTests.TYPE,
                new ProjectionForTests.Thing("a", 1));
    }

    /** A service that reads what it publishes, with its ordinary login on both sides. */
    public static final class WithBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String channel = "mp.messaging.incoming.things.";
            String consumer = "quarkus.datasource.consumer.";
            return Map.ofEntries(
                    Map.entry("minga.test.things", "true"),
                    Map.entry("minga.relay.topics", ThingsIn.TOPIC),
                    Map.entry(channel + "connector", "smallrye-kafka"),
                    Map.entry(channel + "topic", ThingsIn.TOPIC),
                    Map.entry(channel + "group.id", "things-1"),
                    Map.entry(channel + "batch", "true"),
                    Map.entry(
                            channel + "value.deserializer",
                            "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
                    Map.entry(consumer + "db-kind", "postgresql"),
                    Map.entry(consumer + "jdbc.url", "${quarkus.datasource.jdbc.url}"),
                    Map.entry(consumer + "username", "${quarkus.datasource.username}"),
                    Map.entry(consumer + "password", "${quarkus.datasource.password}"),
                    Map.entry(consumer + "jdbc.transactions", "disabled"),
                    Map.entry(consumer + "jdbc.max-size", "2"));
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(MingaTestResource.class, Map.of("service", "finance", "kafka", "true")));
        }
    }
}
