package coop.minga.membership.subject.app;

import coop.minga.membership.linkingcode.app.LinkingCodesChanged;
import coop.minga.membership.person.app.VerifiedIdentifiersChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the linking going in a thread of its own, as long as the service runs.
 *
 * <p>Guarantee: begins at once when a verified identifier or a carried code was committed or lost here, and within a
 * second when elsewhere; a database that is away delays it and never ends it.
 */
@Singleton
class Linker {
    private static final Logger LOG = Logger.getLogger(Linker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(2);

    private final SubjectLinking linking;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;
    private boolean failing;

    Linker(SubjectLinking linking) {
        this.linking = linking;
        this.thread = Thread.ofPlatform().name("subject-linker").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) VerifiedIdentifiersChanged changed) {
        work.release();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkingCodesChanged changed) {
        work.release();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped = true;
        work.release();
        if (!thread.join(PATIENCE_AT_SHUTDOWN)) {
            thread.interrupt();
            thread.join(PATIENCE_AT_SHUTDOWN);
        }
    }

    private void run() {
        try {
            while (!stopped) {
                if (linkBatch() == 0 && work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        } catch (InterruptedException end) {
            // The service is shutting down; what is not linked yet waits in the table.
            Thread.currentThread().interrupt();
        }
    }

    private int linkBatch() {
        try {
            int done = linking.linkBatch();
            if (failing) {
                failing = false;
                LOG.info("Subjects are linked again.");
            }
            return done;
        } catch (SQLException | RuntimeException failure) {
            // Once for each outage: the thread tries every second.
            if (!failing && !stopped) {
                failing = true;
                LOG.warn("Subjects cannot be linked at the moment; what waits is linked later.", failure);
            }
            return 0;
        }
    }
}
