package coop.minga.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * All consumers of this service.
 *
 * <p>Guarantee: each has its meters, its place in the readiness and its dead letters replayed on request, without doing
 * anything for it.
 */
@ApplicationScoped
public class Inboxes {
    private static final Logger LOG = Logger.getLogger(Inboxes.class);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Tracer tracer;
    private final List<Inbox> opened = new CopyOnWriteArrayList<>();

    Inboxes(MeterRegistry meters, Clock clock, Tracer tracer) {
        this.meters = meters;
        this.clock = clock;
        this.tracer = tracer;
    }

    /**
     * Opens the inbox of a consumer.
     *
     * @param consumer the consumer group; carries a version, because a projection is rebuilt under a new name
     * @param dataSource not enlisted in JTA, with the login that owns the effect (see the package)
     */
    public Inbox open(String consumer, DataSource dataSource, EventHandlers handlers) {
        Inbox inbox = new Inbox(consumer, dataSource, handlers, new InboxStatus(consumer, meters, clock), tracer);
        opened.add(inbox);
        return inbox;
    }

    List<Inbox> opened() {
        return List.copyOf(opened);
    }

    @Scheduled(every = "{minga.inbox.replay-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void replayRequested() {
        for (Inbox inbox : opened) {
            try {
                int replayed = inbox.deadLetters().replayRequested();
                if (replayed > 0) {
                    LOG.infof("%s: replayed %d dead letters", inbox.consumer(), replayed);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("%s cannot replay dead letters now: %s", inbox.consumer(), e);
            }
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        opened.forEach(Inbox::stop);
    }
}
