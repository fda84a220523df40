package coop.minga.membership.standing.messaging;

import coop.minga.contracts.finance.DuesOverdue;
import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.DuesWaived;
import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.standing.app.DuesHearing;
import coop.minga.membership.standing.app.DuesHearing.Head;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets what finance-service says of dues into standing.
 *
 * <p>Guarantee: that of {@link Inbox}. Every word of a member counts and not the newest alone, for what was known on the
 * way can be asked.
 */
@ApplicationScoped
class DuesEventsIn {
    private final DuesHearing hearing;
    private final Inbox inbox;

    DuesEventsIn(DuesHearing hearing, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.hearing = hearing;
        this.inbox = inboxes.open(
                "membership-dues-1",
                dataSource,
                EventHandlers.none()
                        .on(DuesPaid.TYPE, DuesPaid.class, this::paid)
                        .on(DuesWaived.TYPE, DuesWaived.class, this::waived)
                        .on(DuesOverdue.TYPE, DuesOverdue.class, this::overdue));
    }

    @Incoming("dues-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        apply(records);
    }

    void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
    }

    private void paid(Connection connection, List<ReceivedEvent<DuesPaid>> events) throws SQLException {
        for (ReceivedEvent<DuesPaid> event : events) {
            DuesPaid said = event.payload();
            hearing.paid(connection, head(event, said.membershipId()), said.paidThrough(), said.effectiveOn());
        }
    }

    private void waived(Connection connection, List<ReceivedEvent<DuesWaived>> events) throws SQLException {
        for (ReceivedEvent<DuesWaived> event : events) {
            DuesWaived said = event.payload();
            hearing.waived(
                    connection,
                    head(event, said.membershipId()),
                    said.waiverId(),
                    said.waivedFrom(),
                    said.waivedThrough());
        }
    }

    private void overdue(Connection connection, List<ReceivedEvent<DuesOverdue>> events) throws SQLException {
        for (ReceivedEvent<DuesOverdue> event : events) {
            hearing.overdue(connection, head(event, event.payload().membershipId()));
        }
    }

    private static Head head(ReceivedEvent<?> event, UUID membership) {
        return new Head(new OrganisationId(event.organisation()), new MembershipId(membership), event.version());
    }
}
