package coop.minga.platform.outbox;

import static coop.minga.platform.outbox.OutboxDatabase.event;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.minga.testing.KafkaForTests;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int KEYS = 40;
    // Not the common pool: it has one thread on two cores, and the JDK needs it to notice the broker's end.
    private static final Executor OWN_THREAD =
            task -> Thread.ofPlatform().daemon().start(task);
    private final OutboxDatabase database = OutboxDatabase.fresh("finance");
    private final String topic = database.newTopic();

    @AfterEach
    void leaveTheBrokerRunning() {
        KafkaForTests.start();
    }

    @Test
    void losesAndInvertsNothingWhenTheBrokerIsKilledUnderWrites() throws Exception {
        Wakeup wakeup = new Wakeup();
        RelayStatus status = new RelayStatus();
        Relay relay = new Relay(database.settings(Duration.ofSeconds(2)), wakeup, status);
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger rounds = new AtomicInteger();
        relay.start();
        try {
            CompletableFuture<Map<String, List<Long>>> written =
                    CompletableFuture.supplyAsync(() -> write(writing, rounds, wakeup), OWN_THREAD);
            for (int outage = 0; outage < 2; outage++) {
                awaitMore(status::publishedTotal, 10 * KEYS);
                KafkaForTests.kill();
                // Until the producer has given up on events that were under way, not only on new ones.
                awaitMore(status::failedTotal, 1);
                awaitMore(rounds::get, 10);
                KafkaForTests.start();
            }
            awaitMore(status::publishedTotal, 10 * KEYS);
            writing.set(false);
            Map<String, List<Long>> expected = written.join();
            await().atMost(PATIENCE).until(() -> database.unpublished() == 0);

            assertEquals(expected, TopicReader.firstOccurrences(topic));
        } finally {
            writing.set(false);
            relay.stop();
        }
    }

    @Test
    void anotherRelayTakesOverWhenTheFirstLosesItsSession() throws Exception {
        List<Relay> relays = new ArrayList<>();
        List<RelayStatus> statuses = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                RelayStatus status = new RelayStatus();
                Relay relay = new Relay(database.settings(), new Wakeup(), status);
                relays.add(relay);
                statuses.add(status);
                relay.start();
                RelayStatus.Activity expected = i == 0 ? RelayStatus.Activity.PUBLISHING : RelayStatus.Activity.STANDBY;
                await().atMost(PATIENCE).until(() -> status.activity() == expected);
            }
            UUID aggregate = UUID.randomUUID();
            database.append(event(topic, aggregate, 1));
            await().atMost(PATIENCE).until(() -> database.unpublished() == 0);
            assertEquals(0, statuses.get(1).publishedTotal());

            // The first may not come back before the second had its chance.
            database.asSuperuser("alter role finance_relay nologin");
            database.asSuperuser(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
            database.append(event(topic, aggregate, 2));
            await().atMost(PATIENCE).until(() -> database.unpublished() == 0);

            // Marked first, counted afterwards.
            await().atMost(PATIENCE).until(() -> statuses.get(1).publishedTotal() == 1);
            assertEquals(Map.of(aggregate.toString(), List.of(1L, 2L)), TopicReader.firstOccurrences(topic));
        } finally {
            database.asSuperuser("alter role finance_relay login");
            for (Relay relay : relays) {
                relay.stop();
            }
        }
    }

    private Map<String, List<Long>> write(AtomicBoolean writing, AtomicInteger rounds, Wakeup wakeup) {
        List<UUID> keys = new ArrayList<>();
        Map<String, List<Long>> written = new HashMap<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(UUID.randomUUID());
        }
        for (long version = 1; writing.get(); version++) {
            try {
                for (int half = 0; half < 2; half++) {
                    List<OutboxEvent> events = new ArrayList<>();
                    for (UUID key : keys.subList(half * KEYS / 2, (half + 1) * KEYS / 2)) {
                        events.add(event(topic, key, version));
                        written.computeIfAbsent(key.toString(), _ -> new ArrayList<>())
                                .add(version);
                    }
                    database.append(events);
                    wakeup.now();
                }
                // So that all of it is published within the time that the test waits.
                Thread.sleep(5);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            rounds.incrementAndGet();
        }
        return written;
    }

    private static void awaitMore(LongSupplier count, long more) {
        long target = count.getAsLong() + more;
        await().atMost(PATIENCE).until(() -> count.getAsLong() >= target);
    }
}
