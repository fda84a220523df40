package coop.minga.finance.member.messaging;

import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberHearing;
import coop.minga.finance.member.app.MemberHearing.Said;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets the memberships of membership-service into finance.
 *
 * <p>Guarantee: that of {@link Inbox}.
 */
@ApplicationScoped
class MemberEventsIn {
    private final MemberHearing hearing;
    private final Inbox inbox;

    MemberEventsIn(MemberHearing hearing, Inboxes inboxes, @DataSource("inbox") AgroalDataSource dataSource) {
        this.hearing = hearing;
        this.inbox = inboxes.open(
                "finance-members-1",
                dataSource,
                EventHandlers.none().on(MembershipChanged.TYPE, MembershipChanged.class, this::hear));
    }

    @Incoming("member-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        apply(records);
    }

    void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        inbox.apply(records);
    }

    private void hear(Connection connection, List<ReceivedEvent<MembershipChanged>> events) throws SQLException {
        Map<OrganisationId, List<Said>> byOrganisation = new LinkedHashMap<>();
        for (ReceivedEvent<MembershipChanged> event : ReceivedEvent.newestPerAggregate(events)) {
            byOrganisation
                    .computeIfAbsent(new OrganisationId(event.organisation()), any -> new ArrayList<>())
                    .add(said(event));
        }
        for (var each : byOrganisation.entrySet()) {
            hearing.hear(connection, each.getKey(), each.getValue());
        }
    }

    private static Said said(ReceivedEvent<MembershipChanged> event) {
        MembershipChanged payload = event.payload();
        return new Said(
                new MembershipId(event.aggregateId()),
                event.version(),
                payload.personId(),
                payload.category(),
                payload.periods().stream()
                        .map(period -> new MemberPeriod(period.state(), period.from(), period.to()))
                        .toList());
    }
}
