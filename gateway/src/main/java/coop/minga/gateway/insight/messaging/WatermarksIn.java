package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.Watermark;
import coop.minga.platform.event.EventJson;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Keeps what sources say about how far they are complete, until the projections have got there.
 *
 * <p>Guarantee: a watermark that cannot be stored is dropped: the next one comes within seconds, and without it a report
 * says less than is true, never more.
 */
@ApplicationScoped
class WatermarksIn {
    private static final Logger LOG = Logger.getLogger(WatermarksIn.class);

    private final InsightStart start;
    private final AgroalDataSource projector;

    WatermarksIn(InsightStart start, @DataSource("projector") AgroalDataSource projector) {
        this.start = start;
        this.projector = projector;
    }

    @Incoming("insight-watermarks")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        start.awaitReady();
        Map<String, Watermark> newest = new HashMap<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                Watermark watermark = EventJson.read(received.value(), Watermark.class);
                newest.merge(
                        watermark.source(),
                        watermark,
                        (one, other) -> other.completeUpTo().isAfter(one.completeUpTo()) ? other : one);
            } catch (IOException unreadable) {
                LOG.errorf("A watermark is passed over (offset %d): %s", received.offset(), unreadable.getMessage());
            }
        }
        try (Connection connection = projector.getConnection()) {
            keep(connection, newest.values());
        } catch (SQLException failed) {
            LOG.warnf("A watermark is dropped; the next one will do: %s", failed.getMessage());
        }
    }

    static void keep(Connection connection, Collection<Watermark> watermarks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into insight.watermark (source, complete_up_to, offsets)
                select source, complete_up_to::timestamptz, offsets::jsonb
                from unnest(?::text[], ?::text[], ?::text[]) as told(source, complete_up_to, offsets)
                on conflict (source, complete_up_to) do nothing""");
                PreparedStatement forget = connection.prepareStatement("select insight.forget_passed_watermarks()")) {
            new Columns<>(insert, watermarks)
                    .bind("text", Watermark::source)
                    .bind("text", watermark -> watermark.completeUpTo().toString())
                    .bind("text", watermark -> EventJson.write(watermark.offsets()));
            insert.executeUpdate();
            forget.execute();
        }
    }
}
