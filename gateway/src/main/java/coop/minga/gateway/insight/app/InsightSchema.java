package coop.minga.gateway.insight.app;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/**
 * Brings the database of the reports up to date when it can be reached, instead of at the start.
 *
 * <p>Guarantee: until then reports are refused as unavailable, and everything else of the gateway goes on.
 */
@ApplicationScoped
public class InsightSchema {
    /** As long as a request would wait for a connection. */
    private static final int PATIENCE_SECONDS = 5;

    private final Flyway flyway;
    private final CountDownLatch current = new CountDownLatch(1);

    InsightSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Fails while the database cannot be reached; to be tried again. Two gateways at once wait for each other. */
    public void migrate() {
        flyway.migrate();
        current.countDown();
    }

    /** Refuses while the tables are not there; waits a moment for them, since they come just after the start. */
    public void requireCurrent() {
        try {
            if (!current.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainFailure(PlatformFailure.UNAVAILABLE, "The reports' database has not been reached yet.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainFailure(PlatformFailure.UNAVAILABLE, "The gateway is stopping.");
        }
    }
}
