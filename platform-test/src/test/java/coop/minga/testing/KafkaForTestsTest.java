package coop.minga.testing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaForTestsTest {

    @Test
    void whatWasAcknowledgedBeforeTheBrokerWasKilledIsThereAfterwards() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", KafkaForTests.bootstrap());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic("outage", 1, (short) 1)))
                    .all()
                    .get();
        }
        send(broker, "before");

        KafkaForTests.kill();
        assertFalse(KafkaForTests.isRunning());
        KafkaForTests.start();

        send(broker, "after");
        assertEquals(List.of("before", "after"), received(broker));
    }

    private static void send(Map<String, Object> broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("outage", value)).get();
        }
    }

    private static List<String> received(Map<String, Object> broker) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("outage", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(each -> values.add(each.value()));
            }
            return values;
        }
    }
}
