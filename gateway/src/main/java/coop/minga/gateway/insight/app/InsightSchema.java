package coop.minga.gateway.insight.app;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/**
 * Brings the database of the reports up to date when it can be reached, instead of at the start.
 *
 * <p>Guarantee: until then reports are refused as unavailable, and everything else of the gateway goes on.
 */
@ApplicationScoped
public class InsightSchema {
    private final Flyway flyway;
    private volatile boolean current;

    InsightSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Fails while the database cannot be reached; to be tried again. Two gateways at once wait for each other. */
    public void migrate() {
        flyway.migrate();
        current = true;
    }

    public void requireCurrent() {
        if (!current) {
            throw new DomainFailure(PlatformFailure.UNAVAILABLE, "The reports' database has not been reached yet.");
        }
    }
}
