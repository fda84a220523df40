package coop.minga.platform.inbox;

import static coop.minga.platform.inbox.ProjectionForTests.changed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.minga.platform.event.CloudEventHeaders;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class EventSpansTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    private final List<SpanData> ended = new ArrayList<>();
    private final ProjectionForTests projection = new ProjectionForTests();

    EventSpansTest() throws SQLException {}

    @Test
    void anEventContinuesTheTraceOfItsRequestAndABatchLinksToAllOfThem() throws Exception {
        try (SdkTracerProvider provider =
                SdkTracerProvider.builder().addSpanProcessor(new Collected()).build()) {
            Inbox inbox = projection.open(provider.get("test"));
            inbox.apply(List.of(traced(SPAN, 0)));
            inbox.apply(List.of(traced(SPAN, 1), traced("1111111111111111", 2), changed(UUID.randomUUID(), 1, 0, 3)));
        }

        assertEquals(TRACE, ended.getFirst().getTraceId());
        assertEquals(SPAN, ended.getFirst().getParentSpanId());
        assertEquals("apply " + ProjectionForTests.TYPE, ended.getFirst().getName());
        assertEquals(
                List.of(SPAN, "1111111111111111"),
                ended.getLast().getLinks().stream()
                        .map(each -> each.getSpanContext().getSpanId())
                        .toList());
    }

    private static ConsumerRecord<String, byte[]> traced(String span, long offset) {
        ConsumerRecord<String, byte[]> event = changed(UUID.randomUUID(), 1, 0, offset);
        String traceparent = "00-" + TRACE + "-" + span + "-01";
        event.headers().add(new RecordHeader(CloudEventHeaders.TRACEPARENT, traceparent.getBytes(UTF_8)));
        return event;
    }

    private final class Collected implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only what has ended is looked at.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
