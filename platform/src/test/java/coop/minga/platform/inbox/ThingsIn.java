package coop.minga.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as a service would write it; exists only in the test that has a broker. */
@ApplicationScoped
@IfBuildProperty(name = "minga.test.things", stringValue = "true")
public class ThingsIn {
    static final String TOPIC = "minga.finance.thing";

    private final List<UUID> seen = new CopyOnWriteArrayList<>();
    private final Inbox inbox;

    ThingsIn(Inboxes inboxes, @DataSource("consumer") AgroalDataSource dataSource) {
        inbox = inboxes.open(
                "things-1",
                dataSource,
                EventHandlers.none()
                        .on(
                                ProjectionForTests.TYPE,
                                ProjectionForTests.Thing.class,
                                (_, events) -> events.forEach(each -> seen.add(each.aggregateId()))));
    }

    @Incoming("things")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        inbox.apply(records);
    }

    List<UUID> seen() {
        return seen;
    }
}
