package coop.minga.finance.affiliationfee.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.finance.affiliationfee.AffiliationId;
import coop.minga.finance.affiliationfee.app.AffiliationHearing;
import coop.minga.finance.affiliationfee.app.AffiliationHearing.Held;
import coop.minga.finance.organisation.OrganisationId;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets the affiliations of membership-service into finance.
 *
 * <p>Guarantee: that of {@link Inbox}.
 */
@ApplicationScoped
class AffiliationEventsIn {
    private final AffiliationHearing hearing;
    private final Inbox inbox;

    AffiliationEventsIn(AffiliationHearing hearing, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.hearing = hearing;
        this.inbox = inboxes.open(
                "finance-affiliations-1",
                dataSource,
                EventHandlers.none().on(AffiliationChanged.TYPE, AffiliationChanged.class, this::hear));
    }

    @Incoming("affiliation-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        apply(records);
    }

    void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
    }

    private void hear(Connection connection, List<ReceivedEvent<AffiliationChanged>> events) throws SQLException {
        for (ReceivedEvent<AffiliationChanged> event : ReceivedEvent.newestPerAggregate(events)) {
            AffiliationChanged said = event.payload();
            hearing.hear(
                    connection,
                    new OrganisationId(said.affiliateId()),
                    new AffiliationId(said.affiliationId()),
                    new OrganisationId(said.parentId()),
                    event.version(),
                    said.periods().stream()
                            .map(each -> new Held(each.state(), each.from(), each.to()))
                            .toList());
        }
    }
}
