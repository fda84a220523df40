package coop.minga.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.platform.event.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The one place that turns a row of the outbox into a CloudEvent in binary mode. */
final class EventRecords {
    private EventRecords() {}

    static ProducerRecord<String, byte[]> of(OutboxRow row, String source) {
        String key = row.aggregateId().toString();
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(row.topic(), key, row.payload().getBytes(UTF_8));
        Headers headers = event.headers();
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, row.eventId().toString());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.TYPE, row.type());
        add(headers, CloudEventHeaders.SUBJECT, key);
        add(headers, CloudEventHeaders.TIME, row.recordedAt().toString());
        add(headers, CloudEventHeaders.ORGANISATION, row.organisation().toString());
        add(headers, CloudEventHeaders.AGGREGATE_VERSION, Long.toString(row.version()));
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (row.traceparent() != null) {
            add(headers, CloudEventHeaders.TRACEPARENT, row.traceparent());
        }
        return event;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
