package coop.minga.platform.inbox;

import static coop.minga.platform.inbox.ProjectionForTests.CONSUMER;
import static coop.minga.platform.inbox.ProjectionForTests.OTHER_TYPE;
import static coop.minga.platform.inbox.ProjectionForTests.TOPIC;
import static coop.minga.platform.inbox.ProjectionForTests.TYPE;
import static coop.minga.platform.inbox.ProjectionForTests.changed;
import static coop.minga.platform.inbox.ProjectionForTests.record;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "{\"value\":\"a\",\"amount\":1}";
    private final ProjectionForTests projection = new ProjectionForTests();
    private final Inbox inbox = projection.open();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    InboxTest() throws SQLException {}

    @Test
    void anEventTakesEffectOnceHoweverOftenItComes() throws Exception {
        var batch = List.of(changed(first, 1, 0, 0), changed(first, 1, 0, 1), changed(second, 1, 1, 0));
        inbox.apply(batch);
        inbox.apply(batch);
        inbox.apply(List.of(changed(first, 1, 0, 2), changed(first, 2, 0, 3)));

        assertEquals(3, projection.counted("minga.inbox.applied"));
        assertEquals(5, projection.counted("minga.inbox.repeated"));
        assertEquals(List.of(TYPE + " x 2", TYPE + " x 1"), projection.calls);
        assertEquals("2v2", value(first));
    }

    @Test
    void duplicatesAndAnotherOrderLeaveTheSameProjection() throws Exception {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        List<UUID> keys = List.of(first, second, UUID.randomUUID());
        for (int i = 0; i < 60; i++) {
            records.add(changed(keys.get(i % 3), 1 + i / 3, 0, i));
        }
        inbox.apply(records);
        String expected = projection.content();

        for (long seed = 1; seed <= 5; seed++) {
            ProjectionForTests other = new ProjectionForTests();
            List<ConsumerRecord<String, byte[]>> shuffled = new ArrayList<>(records);
            shuffled.addAll(records);
            Collections.shuffle(shuffled, new Random(seed));
            Inbox shuffledInbox = other.open();
            for (int from = 0; from < shuffled.size(); from += 7) {
                shuffledInbox.apply(shuffled.subList(from, Math.min(from + 7, shuffled.size())));
            }
            assertEquals(expected, other.content(), "seed " + seed);
        }
    }

    @Test
    void handsOverRunsOfOneTypeInTheOrderOfTheTopic() throws Exception {
        inbox.apply(List.of(
                record(OTHER_TYPE, first, 1, 0, 0, JSON),
                changed(first, 2, 0, 1),
                changed(second, 1, 1, 0),
                record(OTHER_TYPE, first, 3, 0, 2, JSON)));
        assertEquals(List.of(OTHER_TYPE + " x 1", TYPE + " x 2", OTHER_TYPE + " x 1"), projection.calls);
    }

    @Test
    void passesOverATypeNobodyHandlesAndUnknownFields() throws Exception {
        inbox.apply(List.of(
                record("coop.minga.test.unheard-of.v9", first, 1, 0, 0, "?"),
                changed(second, 1, 0, 1, "{\"value\":\"x\",\"amount\":1,\"addedLater\":true}")));
        assertEquals(1, projection.counted("minga.inbox.ignored"));
        assertEquals("1x", value(second));
        assertEquals("2", projection.asSuperuser("select next_offset from minga.applied_offset"));
        assertEquals("0", projection.asSuperuser("select count(*) from minga.dead_letter"));
    }

    @Test
    void tellsWhetherAWatermarkIsReached() throws Exception {
        inbox.apply(List.of(changed(first, 1, 0, 41), changed(second, 1, 3, 9)));
        assertTrue(hasApplied("{}"));
        assertTrue(hasApplied("{\"%s-0\": 42, \"%s-3\": 10, \"%s-5\": 0}"));
        assertEquals(false, hasApplied("{\"%s-0\": 43, \"%s-3\": 10}"));
        assertEquals(false, hasApplied("{\"%s-1\": 1}"));

        inbox.apply(List.of(changed(first, 1, 0, 7)));
        assertTrue(hasApplied("{\"%s-0\": 42}"), "an older batch moved the consumer back");
    }

    @Test
    void isNotCompleteByOldNumbersWhenKafkaWasLostAndFilledAgain() throws Exception {
        inbox.apply(List.of(changed(first, 1, 0, 41)));
        inbox.apply(List.of(changed(first, 1, 0, 0), changed(first, 2, 0, 1)));

        assertTrue(hasApplied("{\"%s-0\": 2}"));
        assertEquals(false, hasApplied("{\"%s-0\": 3}"));
        assertEquals("2v2", value(first));
    }

    @Test
    void twoInstancesWithTheSamePartitionApplyEachEventOnce() throws Exception {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            records.add(changed(UUID.randomUUID(), 1, 0, i));
        }
        Inbox twin = projection.open();
        Future<?> one = inBackground(() -> apply(inbox, records));
        Future<?> other = inBackground(() -> apply(twin, records));
        one.get();
        other.get();
        assertEquals(400, projection.counted("minga.inbox.applied"));
        assertEquals(400, projection.counted("minga.inbox.repeated"));
    }

    @Test
    void aMissingRightBlocksUntilItIsGivenAndLosesNothing() throws Exception {
        projection.asSuperuser("revoke insert on minga.thing from insight_projector");
        Future<?> applying = inBackground(() -> apply(inbox, List.of(changed(first, 1, 0, 0))));
        await().atMost(PATIENCE)
                .until(() -> inbox.status().blockedReason().orElse("").contains("permission denied"));
        assertTrue(inbox.status().blockedSeconds() > 0);
        assertEquals("0", projection.asSuperuser("select count(*) from minga.inbox"));

        projection.asSuperuser("grant insert on minga.thing to insight_projector");
        applying.get();
        assertTrue(inbox.status().blockedReason().isEmpty());
        assertEquals("1v1", value(first));
        assertEquals("0", projection.asSuperuser("select count(*) from minga.dead_letter"));
    }

    @Test
    void aLostDatabaseBlocksUntilItIsBack() throws Exception {
        inbox.apply(List.of(changed(first, 1, 0, 0)));
        projection.asSuperuser("alter role insight_projector nologin");
        try {
            Future<?> applying = inBackground(() -> apply(inbox, List.of(changed(first, 2, 0, 1))));
            await().atMost(PATIENCE).until(() -> inbox.status().blockedReason().isPresent());
            projection.asSuperuser("alter role insight_projector login");
            applying.get();
            assertEquals("2v2", value(first));
        } finally {
            projection.asSuperuser("alter role insight_projector login");
        }
    }

    @Test
    void stopsWaitingWhenTheServiceStops() throws Exception {
        projection.asSuperuser("revoke insert on minga.thing from insight_projector");
        Future<?> applying = inBackground(() -> apply(inbox, List.of(changed(first, 1, 0, 0))));
        await().atMost(PATIENCE).until(() -> inbox.status().blockedReason().isPresent());
        inbox.stop();
        var stopped = assertThrows(ExecutionException.class, applying::get);
        assertInstanceOf(InboxStopped.class, stopped.getCause());
    }

    private boolean hasApplied(String offsets) throws SQLException {
        return projection
                .asSuperuser("select minga.has_applied(?, ?::jsonb)", CONSUMER, offsets.replace("%s", TOPIC))
                .equals("t");
    }

    private String value(UUID aggregate) throws SQLException {
        return projection.asSuperuser("select version || value from minga.thing where aggregate_id = ?", aggregate);
    }

    private static Void apply(Inbox inbox, List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
        return null;
    }

    private static Future<Void> inBackground(Callable<Void> work) {
        FutureTask<Void> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}
