package coop.minga.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.minga.platform.event.CloudEventHeaders;
import coop.minga.testing.KafkaForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that stands on a topic now, partition by partition, each in its order. */
final class TopicReader {
    private TopicReader() {}

    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KafkaForTests.bootstrap(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The versions of each key in the order in which they first stood on the topic. */
    static Map<String, List<Long>> firstOccurrences(String topic) {
        Map<String, List<Long>> versions = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : all(topic)) {
            if (seen.add(UUID.fromString(header(record, CloudEventHeaders.ID)))) {
                versions.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                        .add(Long.parseLong(header(record, CloudEventHeaders.AGGREGATE_VERSION)));
            }
        }
        return versions;
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }
}
