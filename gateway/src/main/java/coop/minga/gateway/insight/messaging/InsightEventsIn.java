package coop.minga.gateway.insight.messaging;

import coop.minga.platform.inbox.EventHandlers;
import coop.minga.platform.inbox.Inbox;
import coop.minga.platform.inbox.Inboxes;
import coop.minga.platform.inbox.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets the events of the services into the projections.
 *
 * <p>Guarantee: that of {@link Inbox}, under a consumer whose name carries the version of the projections. Types without
 * a projection are passed over, so that a source may publish more than is counted here.
 */
@ApplicationScoped
class InsightEventsIn {
    private final InsightStart start;
    private final Inbox inbox;

    InsightEventsIn(
            InsightStart start,
            Inboxes inboxes,
            ProjectionVersion version,
            @DataSource("projector") AgroalDataSource projector,
            @All List<Projection<?>> projections) {
        this.start = start;
        this.inbox = inboxes.open(version.consumer(), projector, handlers(version, projections));
    }

    static EventHandlers handlers(ProjectionVersion version, List<Projection<?>> projections) {
        EventHandlers handlers = EventHandlers.none();
        for (Projection<?> projection : projections) {
            handlers = on(handlers, projection, version);
        }
        return handlers;
    }

    private static <E> EventHandlers on(EventHandlers handlers, Projection<E> projection, ProjectionVersion version) {
        return handlers.on(projection.type(), projection.contract(), (connection, events) -> {
            version.hold(connection);
            projection.apply(
                    connection, events.stream().map(ReceivedEvent::payload).toList());
        });
    }

    @Incoming("insight-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        start.awaitReady();
        inbox.apply(records);
    }
}
