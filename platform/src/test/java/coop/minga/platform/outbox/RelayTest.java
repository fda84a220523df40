package coop.minga.platform.outbox;

import static coop.minga.platform.outbox.OutboxDatabase.ORGANISATION;
import static coop.minga.platform.outbox.OutboxDatabase.event;
import static coop.minga.platform.outbox.OutboxDatabase.versions;
import static coop.minga.platform.outbox.TopicReader.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.contracts.Watermark;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.testing.KafkaForTests;
import coop.minga.testing.PostgresForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Wakeup wakeup = new Wakeup();
    private final RelayStatus status = new RelayStatus();
    private OutboxDatabase database = OutboxDatabase.fresh("finance");
    private Relay relay = new Relay(database.settings(), wakeup, status);
    private String topic = database.newTopic();

    @BeforeEach
    void prepare() {
        database = OutboxDatabase.fresh("finance");
        relay = new Relay(database.settings(), wakeup, status);
        topic = database.newTopic();
    }

    @AfterEach
    void stopRelay() throws InterruptedException {
        relay.stop();
    }

    @Test
    void sendsACloudEventToATopicThatKeepsItForEver() throws Exception {
        UUID aggregate = UUID.randomUUID();
        database.append(event(topic, aggregate, 1));
        relay.start();
        awaitDrained();

        ConsumerRecord<String, byte[]> record = TopicReader.all(topic).getFirst();
        assertEquals(aggregate.toString(), record.key());
        assertEquals("{\"version\":1}", new String(record.value(), UTF_8));
        assertEquals("1.0", header(record, CloudEventHeaders.SPEC_VERSION));
        assertEquals(database.asSuperuser("select event_id from minga.outbox"), header(record, CloudEventHeaders.ID));
        assertEquals("/minga/finance", header(record, CloudEventHeaders.SOURCE));
        assertEquals("coop.minga.test.changed.v1", header(record, CloudEventHeaders.TYPE));
        assertEquals(aggregate.toString(), header(record, CloudEventHeaders.SUBJECT));
        assertEquals(ORGANISATION.toString(), header(record, CloudEventHeaders.ORGANISATION));
        assertEquals("1", header(record, CloudEventHeaders.AGGREGATE_VERSION));
        assertEquals("application/json", header(record, CloudEventHeaders.CONTENT_TYPE));
        assertTrue(Instant.parse(header(record, CloudEventHeaders.TIME)).isAfter(Instant.EPOCH));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrap()))) {
            var description =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            assertEquals(6, description.values().iterator().next().partitions().size());
            var config = admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                    .all()
                    .get();
            assertEquals(
                    "-1", config.values().iterator().next().get("retention.ms").value());
        }
    }

    @Test
    void keepsTheOrderOfEachKeyInsideABatch() throws Exception {
        UUID busy = UUID.randomUUID();
        UUID quiet = UUID.randomUUID();
        database.append(versions(topic, busy, 1, 700));
        database.append(versions(topic, quiet, 1, 3));
        relay.start();
        awaitDrained();

        Map<String, List<Long>> seen = TopicReader.firstOccurrences(topic);
        assertEquals(upTo(700), seen.get(busy.toString()));
        assertEquals(upTo(3), seen.get(quiet.toString()));
    }

    @Test
    void aCrashBetweenSendingAndMarkingRepeatsEventsUnderTheSameId() throws Exception {
        for (int i = 0; i < 20; i++) {
            database.append(versions(topic, UUID.randomUUID(), 1, 2));
        }
        try (var gate = PostgresForTests.superuser("finance");
                var statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            // Lets the relay read and send, and holds it at the mark.
            statement.execute("lock table minga.outbox in exclusive mode");
            relay.start();
            await().atMost(PATIENCE).until(() -> isBlockedAtTheMark());
            database.cutRelays();
        }
        awaitDrained();

        List<ConsumerRecord<String, byte[]>> records = TopicReader.all(topic);
        assertTrue(records.size() > 40, "nothing was repeated");
        assertEquals(
                40,
                records.stream()
                        .map(each -> header(each, CloudEventHeaders.ID))
                        .distinct()
                        .count());
        TopicReader.firstOccurrences(topic).values().forEach(seen -> assertEquals(List.of(1L, 2L), seen));
    }

    @Test
    void aKeyThatFailsWaitsWhileOthersGoOnAndTheWatermarkStandsStill() throws Exception {
        UUID tooLarge = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        long before = watermarks().size();
        // Stands for whatever a broker may refuse; this one the database would have refused first.
        database.asSuperuser("alter table minga.outbox drop constraint outbox_payload_sendable");
        database.append(new OutboxEvent(ORGANISATION, topic, tooLarge, 1, "t", "x".repeat(2_000_000)));
        database.append(event(topic, tooLarge, 2));
        relay.start();
        for (int version = 1; version <= 5; version++) {
            database.append(event(topic, fine, version));
        }
        await().atMost(PATIENCE).until(() -> database.unpublished() == 2 && status.failedTotal() >= 3);
        assertEquals(Map.of(fine.toString(), upTo(5)), TopicReader.firstOccurrences(topic));
        assertEquals(before, watermarks().size());
        assertTrue(status.lagSeconds() > 0);
        await().atMost(PATIENCE).until(() -> status.unpublished() == 2);

        database.asSuperuser("delete from minga.outbox where aggregate_id = ?", tooLarge);
        await().atMost(PATIENCE).until(() -> watermarks().size() > before);
        Watermark watermark = watermarks().getLast();
        assertEquals("finance", watermark.source());
        assertEquals(
                5,
                watermark.offsets().entrySet().stream()
                        .filter(each -> each.getKey().startsWith(topic + "-"))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    @Test
    void theWatermarkAdvancesWhileNothingHappens() throws Exception {
        int before = watermarks().size();
        relay.start();
        await().atMost(PATIENCE).until(() -> watermarks().size() >= before + 2);

        List<Watermark> seen = watermarks();
        assertTrue(seen.get(before + 1).completeUpTo().isAfter(seen.get(before).completeUpTo()));
    }

    @Test
    void sendsEverythingAgainUnderTheSameIdsWhenKafkaWasLost() throws Exception {
        UUID aggregate = UUID.randomUUID();
        database.append(versions(topic, aggregate, 1, 3));
        relay.start();
        awaitDrained();

        try (var connection = PostgresForTests.as("finance_relay", "finance");
                var statement = connection.createStatement()) {
            assertEquals(3, statement.executeUpdate("update minga.outbox set published_at = null"));
        }
        awaitDrained();
        assertEquals(6, TopicReader.all(topic).size());
        assertEquals(Map.of(aggregate.toString(), upTo(3)), TopicReader.firstOccurrences(topic));
    }

    @Test
    void recoversWhenTheDatabaseComesBack() throws Exception {
        UUID aggregate = UUID.randomUUID();
        database.append(event(topic, aggregate, 1));
        relay.start();
        awaitDrained();

        database.asSuperuser("alter role finance_relay nologin");
        database.cutRelays();
        await().atMost(PATIENCE).until(() -> status.activity() == RelayStatus.Activity.WITHOUT_DATABASE);
        database.append(event(topic, aggregate, 2));
        database.asSuperuser("alter role finance_relay login");

        awaitDrained();
        assertEquals(Map.of(aggregate.toString(), upTo(2)), TopicReader.firstOccurrences(topic));
    }

    private boolean isBlockedAtTheMark() throws SQLException {
        return database.asSuperuser("select exists (select from pg_stat_activity where application_name = 'minga-relay'"
                        + " and wait_event_type = 'Lock' and query like 'update%')")
                .equals("t");
    }

    private static List<Watermark> watermarks() throws IOException {
        try {
            return TopicReader.all(Watermark.TOPIC).stream()
                    .map(each -> {
                        try {
                            return EventJson.read(each.value(), Watermark.class);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UnknownTopicOrPartitionException e) {
            return List.of();
        }
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void awaitDrained() {
        await().atMost(PATIENCE).until(() -> database.unpublished() == 0);
    }
}
