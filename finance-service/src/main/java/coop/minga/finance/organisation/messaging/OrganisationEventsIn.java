package coop.minga.finance.organisation.messaging;

import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.organisation.app.OrganisationHearing;
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
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets the organisations of membership-service into finance.
 *
 * <p>Guarantee: that of {@link Inbox}. Records that organisations keep of others in their directories are passed over:
 * they have no books.
 */
@ApplicationScoped
class OrganisationEventsIn {
    private final OrganisationHearing hearing;
    private final Inbox inbox;

    OrganisationEventsIn(
            OrganisationHearing hearing, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.hearing = hearing;
        this.inbox = inboxes.open(
                "finance-organisations-2",
                dataSource,
                EventHandlers.none().on(OrganisationChanged.TYPE, OrganisationChanged.class, this::hear));
    }

    @Incoming("organisation-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        inbox.apply(records);
    }

    private void hear(Connection connection, List<ReceivedEvent<OrganisationChanged>> events) throws SQLException {
        for (ReceivedEvent<OrganisationChanged> event : ReceivedEvent.newestPerAggregate(events)) {
            OrganisationChanged said = event.payload();
            if (said.isTenant()) {
                hearing.hear(
                        connection,
                        new OrganisationId(said.organisationId()),
                        event.version(),
                        said.name(),
                        said.zone(),
                        said.currency());
            }
        }
    }
}
