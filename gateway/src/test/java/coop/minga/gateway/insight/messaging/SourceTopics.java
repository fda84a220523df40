package coop.minga.gateway.insight.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.contracts.Watermark;
import coop.minga.gateway.insight.domain.Source;
import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.platform.event.EventJson;
import coop.minga.testing.KafkaForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to a real broker as a service does. */
final class SourceTopics implements AutoCloseable {
    private static final int PARTITIONS = 6;

    private final Source source;
    private final List<String> topics;
    private final List<Future<?>> underWay = new ArrayList<>();
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    SourceTopics(Source source, String... topics) throws ExecutionException, InterruptedException {
        this.source = source;
        this.topics = List.of(topics);
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaForTests.bootstrap()));
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaForTests.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer());
        for (String topic : topics) {
            create(topic, PARTITIONS);
        }
        create(Watermark.TOPIC, 1);
        awaitLeaders();
    }

    Source source() {
        return source;
    }

    /** A broker answers that a topic is created before every request about it succeeds. */
    private void awaitLeaders() throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            try {
                ends();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)
                        || Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    private void create(String topic, int partitions) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** An event as it lies on its topic; sending the same letter again is a duplicate. */
    record Letter(
            String topic, String type, UUID eventId, UUID organisation, UUID aggregate, long version, String payload) {
        static Letter of(String topic, String type, UUID organisation, UUID aggregate, long version, Object event) {
            return new Letter(topic, type, UUID.randomUUID(), organisation, aggregate, version, EventJson.write(event));
        }
    }

    void send(Letter letter) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(letter.topic, letter.aggregate.toString(), letter.payload.getBytes(UTF_8));
        Map<String, String> headers = Map.of(
                CloudEventHeaders.SPEC_VERSION, "1.0",
                CloudEventHeaders.ID, letter.eventId.toString(),
                CloudEventHeaders.SOURCE, "/minga/" + source.code(),
                CloudEventHeaders.TYPE, letter.type,
                CloudEventHeaders.SUBJECT, letter.aggregate.toString(),
                CloudEventHeaders.TIME, Instant.now().toString(),
                CloudEventHeaders.ORGANISATION, letter.organisation.toString(),
                CloudEventHeaders.AGGREGATE_VERSION, Long.toString(letter.version),
                CloudEventHeaders.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        underWay.add(producer.send(sent));
    }

    /** Says that everything sent so far is all there is up to the instant. */
    void sendWatermark(Instant completeUpTo) throws ExecutionException, InterruptedException {
        for (Future<?> each : underWay) {
            each.get();
        }
        underWay.clear();
        Watermark watermark = new Watermark(source.code(), completeUpTo, ends());
        producer.send(new ProducerRecord<>(
                        Watermark.TOPIC,
                        source.code(),
                        EventJson.write(watermark).getBytes(UTF_8)))
                .get();
    }

    Map<String, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicPartition partition : partitions()) {
            asked.put(partition, OffsetSpec.latest());
        }
        Map<String, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
        return ends;
    }

    List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return partitions;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
