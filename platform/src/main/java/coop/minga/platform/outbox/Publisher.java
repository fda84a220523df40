package coop.minga.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import coop.minga.contracts.Watermark;
import coop.minga.platform.event.EventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to Kafka.
 *
 * <p>Guarantee: an event is sent only after the previous one of its key was acknowledged by all in-sync replicas; when
 * one fails, the later ones of its key are not sent. Used by one thread.
 */
final class Publisher implements AutoCloseable {
    static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;
    private final Topics topics;
    private final String source;

    Publisher(RelaySettings settings) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                        ProducerConfig.LINGER_MS_CONFIG, "0",
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                Long.toString(settings.deliveryTimeout().toMillis() / 2),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                Long.toString(settings.deliveryTimeout().toMillis()),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000"),
                new StringSerializer(),
                new ByteArraySerializer());
        topics = new Topics(settings.kafkaBootstrap());
        source = "/minga/" + settings.service();
    }

    void ensure(List<String> topicNames) throws ExecutionException, InterruptedException {
        topics.ensure(topicNames);
    }

    /** Sends the rows, in their order per key, and returns when each was acknowledged, has failed or must wait. */
    Outcome publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        topics.ensure(rows.stream().map(OutboxRow::topic).collect(toSet()));
        Map<UUID, Queue<OutboxRow>> byKey = new LinkedHashMap<>();
        for (OutboxRow row : rows) {
            byKey.computeIfAbsent(row.aggregateId(), _ -> new ArrayDeque<>()).add(row);
        }
        return new Batch(rows.size()).send(byKey);
    }

    void publish(String service, Instant completeUpTo) throws ExecutionException, InterruptedException {
        topics.ensure(List.of(Watermark.TOPIC));
        Watermark watermark = new Watermark(service, completeUpTo, topics.endOffsets(service));
        producer.send(new ProducerRecord<>(
                        Watermark.TOPIC, service, EventJson.write(watermark).getBytes(UTF_8)))
                .get();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
        topics.close();
    }

    /** What became of a batch; rows in neither collection were not tried and keep their place. */
    record Outcome(List<Long> published, Map<UUID, Exception> failed) {
        /** Nothing got through for want of an answer. A single key that is refused must not make the others pause. */
        boolean brokerIsSilent() {
            return published.isEmpty() && failed.values().stream().allMatch(RetriableException.class::isInstance);
        }
    }

    private record Acknowledgement(OutboxRow row, @Nullable Exception failure) {}

    private final class Batch {
        private final BlockingQueue<Acknowledgement> acknowledgements = new LinkedBlockingQueue<>();
        private final List<Long> published;
        private final Map<UUID, Exception> failed = new HashMap<>();
        private final Set<String> silentTopics = new HashSet<>();
        private int unacknowledged;

        Batch(int size) {
            published = new ArrayList<>(size);
        }

        Outcome send(Map<UUID, Queue<OutboxRow>> byKey) throws InterruptedException {
            byKey.values().forEach(this::sendNext);
            while (unacknowledged > 0) {
                Acknowledgement acknowledgement = acknowledgements.take();
                unacknowledged--;
                OutboxRow row = acknowledgement.row();
                Exception failure = acknowledgement.failure();
                if (failure == null) {
                    published.add(row.seq());
                    sendNext(byKey.getOrDefault(row.aggregateId(), new ArrayDeque<>()));
                } else {
                    failed.put(row.aggregateId(), failure);
                    topics.forget(row.topic());
                }
            }
            return new Outcome(published, failed);
        }

        private void sendNext(Queue<OutboxRow> queue) {
            OutboxRow row = queue.poll();
            if (row == null || silentTopics.contains(row.topic())) {
                return;
            }
            unacknowledged++;
            Future<RecordMetadata> sending = producer.send(
                    EventRecords.of(row, source),
                    (_, failure) -> acknowledgements.add(new Acknowledgement(row, failure)));
            if (sending.state() == Future.State.FAILED && causeOf(sending) instanceof TimeoutException) {
                // The producer knows no broker for this topic and blocked for max.block.ms to find out: once is
                // enough, five hundred keys would take the better part of an hour.
                silentTopics.add(row.topic());
            }
        }

        private @Nullable Throwable causeOf(Future<RecordMetadata> failed) {
            Throwable failure = failed.exceptionNow();
            return failure instanceof ExecutionException ? failure.getCause() : failure;
        }
    }
}
