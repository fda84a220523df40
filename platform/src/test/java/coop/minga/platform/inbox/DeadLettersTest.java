package coop.minga.platform.inbox;

import static coop.minga.platform.inbox.ProjectionForTests.TOPIC;
import static coop.minga.platform.inbox.ProjectionForTests.TYPE;
import static coop.minga.platform.inbox.ProjectionForTests.changed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.platform.event.CloudEventHeaders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final String TOO_MUCH = "{\"value\":\"late\",\"amount\":100}";
    private final ProjectionForTests projection = new ProjectionForTests();
    private final Inbox inbox = projection.open();

    DeadLettersTest() throws SQLException {}

    @Test
    void oneImpossibleEventIsSetAsideAndAllOthersFlow() throws Exception {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            UUID key = UUID.randomUUID();
            records.add(i == 37 ? changed(key, 1, 0, i, TOO_MUCH) : changed(key, 1, 0, i));
        }
        inbox.apply(records);

        assertEquals("99", projection.asSuperuser("select count(*) from minga.thing"));
        assertEquals(
                "37", projection.asSuperuser("select string_agg(record_offset::text, ',') from minga.dead_letter"));
        assertTrue(
                projection.asSuperuser("select reason from minga.dead_letter").contains("thing_amount_small"));
        assertEquals("100", projection.asSuperuser("select next_offset from minga.applied_offset"));
        assertEquals(99, projection.counted("minga.inbox.applied"));
        assertEquals(1, projection.counted("minga.inbox.dead.letters"));
    }

    @Test
    void whatNobodyCanReadIsSetAsideByteForByte() throws Exception {
        UUID key = UUID.randomUUID();
        var withoutHeaders = new ConsumerRecord<>(TOPIC, 0, 3L, "k\0ey", "a\0b".getBytes(UTF_8));
        withoutHeaders.headers().add(new RecordHeader(CloudEventHeaders.TYPE, TYPE.getBytes(UTF_8)));
        inbox.apply(List.of(
                changed(key, 1, 0, 0, "{\"value\":"),
                changed(key, 2, 0, 1, "{\"value\":\"x\",\"amount\":\"many\"}"),
                changed(UUID.randomUUID(), 1, 0, 2, "{\"value\":\"\\u0000\",\"amount\":1}"),
                withoutHeaders,
                changed(key, 4, 0, 4)));

        assertEquals(
                "0,1,2,3",
                projection.asSuperuser(
                        "select string_agg(record_offset::text, ',' order by record_offset) from minga.dead_letter"));
        assertEquals(
                "610062",
                projection.asSuperuser("select encode(payload, 'hex') from minga.dead_letter where record_offset = 3"));
        assertTrue(projection.content().endsWith("=4v4"));
    }

    @Test
    void anotherLetterAtTheSamePlaceIsKeptToo() throws Exception {
        UUID key = UUID.randomUUID();
        inbox.apply(List.of(changed(key, 1, 0, 5, "not json")));
        inbox.apply(List.of(changed(key, 1, 0, 5, "not json")));
        inbox.apply(List.of(changed(key, 2, 0, 5, "not json either: Kafka was lost and filled again")));
        assertEquals("2", projection.asSuperuser("select count(*) from minga.dead_letter"));
    }

    @Test
    void aReplayAppliesWhatTheRepairMadePossibleAndKeepsTheRest() throws Exception {
        UUID late = UUID.randomUUID();
        UUID overtaken = UUID.randomUUID();
        inbox.apply(List.of(
                changed(late, 1, 0, 0, TOO_MUCH),
                changed(overtaken, 1, 0, 1, TOO_MUCH),
                changed(overtaken, 2, 0, 2),
                changed(UUID.randomUUID(), 1, 0, 3, "not json")));
        assertEquals(0, inbox.deadLetters().replayRequested());
        projection.asSuperuser("alter table minga.thing drop constraint thing_amount_small");

        assertEquals(3, inbox.deadLetters().requestReplay());
        assertEquals(2, inbox.deadLetters().replayRequested());
        assertEquals(0, inbox.deadLetters().replayRequested());

        assertEquals(
                "1late",
                projection.asSuperuser("select version || value from minga.thing where aggregate_id = ?", late));
        assertEquals(
                "2v2",
                projection.asSuperuser("select version || value from minga.thing where aggregate_id = ?", overtaken));
        assertEquals(
                "3:2",
                projection.asSuperuser(
                        "select record_offset || ':' || attempts from minga.dead_letter where replayed_at is null"));
        assertEquals(2, projection.counted("minga.inbox.replayed"));

        inbox.apply(List.of(changed(late, 1, 0, 0, TOO_MUCH)));
        assertEquals("3", projection.asSuperuser("select count(*) from minga.dead_letter"));
    }
}
