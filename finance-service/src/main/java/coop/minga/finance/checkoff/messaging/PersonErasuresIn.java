package coop.minga.finance.checkoff.messaging;

import coop.minga.contracts.membership.PersonErased;
import coop.minga.finance.checkoff.app.PayrollForgetting;
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
 * Forgets what payrolls called those whose record membership-service has erased.
 *
 * <p>Guarantee: that of {@link Inbox}; what was deducted and paid stays.
 */
@ApplicationScoped
class PersonErasuresIn {
    private final PayrollForgetting forgetting;
    private final Inbox inbox;

    PersonErasuresIn(PayrollForgetting forgetting, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.forgetting = forgetting;
        this.inbox = inboxes.open(
                "finance-persons-1",
                dataSource,
                EventHandlers.none().on(PersonErased.TYPE, PersonErased.class, this::forget));
    }

    @Incoming("person-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        apply(records);
    }

    void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
    }

    private void forget(Connection connection, List<ReceivedEvent<PersonErased>> events) throws SQLException {
        for (ReceivedEvent<PersonErased> event : events) {
            forgetting.forget(
                    connection,
                    new OrganisationId(event.organisation()),
                    event.payload().personId());
        }
    }
}
