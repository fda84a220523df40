package coop.minga.gateway.insight.messaging;

import coop.minga.gateway.insight.app.InsightSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings the reports up beside the gateway: migrates as soon as the database can be reached, begins this version of the
 * projections, then lets events in.
 *
 * <p>Guarantee: the gateway's start neither waits for it nor fails with it; it tries until it succeeds or the gateway
 * stops.
 */
@ApplicationScoped
class InsightStart {
    private static final Logger LOG = Logger.getLogger(InsightStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final InsightSchema schema;
    private final ProjectionVersion version;
    private final AgroalDataSource projector;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    InsightStart(InsightSchema schema, ProjectionVersion version, @DataSource("projector") AgroalDataSource projector) {
        this.schema = schema;
        this.version = version;
        this.projector = projector;
        this.thread = Thread.ofPlatform().name("insight-start").daemon().unstarted(this::run);
    }

    void begin(@Observes StartupEvent startup) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        // Whoever waits for readiness goes on and is refused by the database or by the inbox, which is stopping too.
        ready.countDown();
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** Waits until events may be applied. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    private void run() {
        boolean isToldAlready = false;
        try {
            while (stopping.getCount() > 0) {
                try {
                    schema.migrate();
                    beginProjection();
                    ready.countDown();
                    return;
                } catch (SQLException | RuntimeException failed) {
                    if (!isToldAlready) {
                        LOG.warn("The reports cannot begin yet; trying on.", failed);
                        isToldAlready = true;
                    }
                }
                if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("Stopping before the reports could begin.");
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Stopped while waiting for the reports' database.", stopped);
        }
    }

    private void beginProjection() throws SQLException {
        try (Connection connection = projector.getConnection()) {
            version.begin(connection);
        }
    }
}
