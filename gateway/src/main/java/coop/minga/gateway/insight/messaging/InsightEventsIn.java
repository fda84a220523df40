package coop.minga.gateway.insight.messaging;

import coop.minga.gateway.insight.domain.Source;
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
 * <p>Guarantee: that of {@link Inbox}, under a consumer for each source whose name carries the version of the projections;
 * no source waits for another. Types without a projection are passed over by their header, their payload unread, so that
 * a source may publish more than is counted here, and much of it.
 */
@ApplicationScoped
class InsightEventsIn {
    private final InsightStart start;
    private final Inbox membership;
    private final Inbox finance;

    InsightEventsIn(
            InsightStart start,
            Inboxes inboxes,
            ProjectionVersion version,
            @DataSource("projector") AgroalDataSource projector,
            @All List<Projection<?>> projections) {
        this.start = start;
        EventHandlers handlers = handlers(version, projections);
        this.membership = inboxes.open(version.consumer(Source.MEMBERSHIP), projector, handlers);
        this.finance = inboxes.open(version.consumer(Source.FINANCE), projector, handlers);
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

    @Incoming("insight-membership")
    @Blocking
    void consumeMembership(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        start.awaitReady();
        membership.apply(records);
    }

    @Incoming("insight-finance")
    @Blocking
    void consumeFinance(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        start.awaitReady();
        finance.apply(records);
    }
}
