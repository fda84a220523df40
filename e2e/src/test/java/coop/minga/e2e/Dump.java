package coop.minga.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything a running stack keeps and tells, as one text each.
 *
 * <p>Guarantee: looks as the superuser, at all tables of all databases and at all topics from their beginning.
 */
final class Dump {
    private static final List<String> SERVICES = List.of("MEMBERSHIP", "FINANCE", "ADVOCACY", "PARTNERSHIP", "GATEWAY");

    private final RunningStack stack;

    Dump(RunningStack stack) {
        this.stack = stack;
    }

    String topics() {
        return records(any -> true);
    }

    String topic(String name) {
        return records(name::equals);
    }

    /** The events of a topic whose text contains something, by their ids; one that was sent twice is there twice. */
    List<String> eventsOf(String topic, String containing) {
        return Pattern.compile(Pattern.quote(containing) + ".*?ce_id([0-9a-f-]{36})", Pattern.DOTALL)
                .matcher(topic(topic))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private String records(Predicate<String> isAsked) {
        Map<String, Object> properties = Map.of("bootstrap.servers", "localhost:" + stack.port("KAFKA"));
        StringBuilder text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(each -> isAsked.test(each.topic()))
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    text.append(record.key()).append(record.value());
                    record.headers().forEach(header -> text.append(header.key())
                            .append(new String(header.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return text.toString();
    }

    String databases() throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String database : databaseNames()) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                for (String table : strings(statement, """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')""")) {
                    strings(statement, "select row::text from " + table + " row")
                            .forEach(text::append);
                }
            }
        }
        return text.toString();
    }

    /** Whether a table knows an id. */
    boolean has(String database, String table, UUID id) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            return !strings(statement, "select id from " + table + " where id = '" + id + "'")
                    .isEmpty();
        } catch (SQLException unanswered) {
            throw new AssertionError(unanswered);
        }
    }

    String logs() throws IOException {
        try (Stream<Path> files = Files.list(stack.home().resolve("logs"))) {
            StringBuilder text = new StringBuilder();
            files.forEach(file -> text.append(read(file)));
            return text.toString();
        }
    }

    String metrics() {
        StringBuilder text = new StringBuilder();
        for (String service : SERVICES) {
            text.append(stack.at(service + "_MANAGEMENT")
                    .get("/q/metrics")
                    .expect(200)
                    .text());
        }
        return text.toString();
    }

    private List<String> databaseNames() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            return strings(statement, "select datname from pg_database where not datistemplate");
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(stack.home().resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.port("POSTGRES") + "/" + database,
                "postgres",
                secrets.getProperty("postgres_password"));
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static String read(Path file) {
        try {
            // What a killed component wrote last need not be whole characters.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
