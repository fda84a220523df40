package coop.minga.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it came, before anybody believed a word of it; dead letters are kept and read again in this form. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; carried from Kafka to a column.
record Letter(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        List<Header> headers,
        byte @Nullable [] payload) {

    static Letter of(ConsumerRecord<String, byte[]> consumed) {
        List<Header> headers = new ArrayList<>();
        consumed.headers().forEach(each -> headers.add(new Header(each.key(), each.value())));
        return new Letter(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                consumed.key(),
                List.copyOf(headers),
                consumed.value());
    }

    /** Topic after topic, each in the order of its partitions: keys keep their order, and runs of one type are long. */
    static List<Letter> inOrder(Iterable<ConsumerRecord<String, byte[]>> consumed) {
        Map<String, List<Letter>> byTopic = new LinkedHashMap<>();
        consumed.forEach(each ->
                byTopic.computeIfAbsent(each.topic(), _ -> new ArrayList<>()).add(of(each)));
        return byTopic.values().stream().flatMap(List::stream).toList();
    }

    @Nullable String header(String name) {
        String found = null;
        for (Header header : headers) {
            if (header.name.equals(name) && header.value != null) {
                found = new String(header.value, UTF_8);
            }
        }
        return found;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared; carried from Kafka to a column.
    record Header(String name, byte @Nullable [] value) {}
}
