package coop.minga.finance.resolution.messaging;

import coop.minga.contracts.membership.ResolutionAdopted;
import coop.minga.contracts.membership.ResolutionChanged;
import coop.minga.contracts.membership.ResolutionLapsed;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionHearing;
import coop.minga.finance.resolution.app.ResolutionHearing.Said;
import coop.minga.platform.inbox.EventHandlers;
import coop.minga.platform.inbox.Inbox;
import coop.minga.platform.inbox.Inboxes;
import coop.minga.platform.inbox.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Lets the resolutions of membership-service into finance.
 *
 * <p>Guarantee: that of {@link Inbox}.
 */
@ApplicationScoped
class ResolutionEventsIn {
    private final ResolutionHearing hearing;
    private final Inbox inbox;

    ResolutionEventsIn(ResolutionHearing hearing, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.hearing = hearing;
        this.inbox = inboxes.open(
                "finance-resolutions-1",
                dataSource,
                EventHandlers.none()
                        .on(
                                ResolutionAdopted.TYPE,
                                ResolutionAdopted.class,
                                (connection, events) -> hear(
                                        connection,
                                        events,
                                        said -> new Told(said.state(), said.subjectKind(), said.ratificationDueOn())))
                        .on(
                                ResolutionLapsed.TYPE,
                                ResolutionLapsed.class,
                                (connection, events) -> hear(
                                        connection, events, said -> new Told(said.state(), said.subjectKind(), null)))
                        .on(
                                ResolutionChanged.TYPE,
                                ResolutionChanged.class,
                                (connection, events) -> hear(
                                        connection, events, said -> new Told(said.state(), said.subjectKind(), null))));
    }

    private record Told(
            String state, String subjectKind, @Nullable LocalDate ratificationDueOn) {}

    @Incoming("resolution-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        apply(records);
    }

    void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
    }

    private <T> void hear(Connection connection, List<ReceivedEvent<T>> events, Function<T, Told> told)
            throws SQLException {
        for (ReceivedEvent<T> event : ReceivedEvent.newestPerAggregate(events)) {
            Told what = told.apply(event.payload());
            hearing.hear(
                    connection,
                    new OrganisationId(event.organisation()),
                    new Said(
                            new ResolutionId(event.aggregateId()),
                            event.version(),
                            what.state(),
                            what.subjectKind(),
                            what.ratificationDueOn()));
        }
    }
}
