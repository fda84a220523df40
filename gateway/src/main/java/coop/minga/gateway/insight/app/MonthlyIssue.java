package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.ReportDay;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.gateway.insight.store.MonthIssue;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Issues the last month some days after its end to those who were issued one before, so that nobody waits for it.
 *
 * <p>Guarantee: what it issues is what asking would have issued at that moment. May run in any number of processes at
 * once: a month is counted by one of them at a time, and the others find it issued.
 */
@ApplicationScoped
public class MonthlyIssue {
    private static final Logger LOG = Logger.getLogger(MonthlyIssue.class);

    private final InsightSchema schema;
    private final MonthIssue monthIssue;
    private final ReportTables tables;
    private final Clock clock;
    private final Duration patience;

    MonthlyIssue(
            InsightSchema schema,
            MonthIssue monthIssue,
            ReportTables tables,
            Clock clock,
            @ConfigProperty(name = "minga.insight.issue-after") Duration patience) {
        this.schema = schema;
        this.monthIssue = monthIssue;
        this.tables = tables;
        this.clock = clock;
        this.patience = patience;
    }

    /** Issues what is due now. */
    public void issueLastMonth() {
        schema.requireCurrent();
        Instant now = clock.instant();
        LocalDate monthEnd = ReportDay.of(null, ReportScope.AFFILIATES, now, ZoneOffset.UTC);
        if (!now.isBefore(ReportDay.endOf(monthEnd).plus(patience))) {
            EachAlone.run(LOG, "issue " + monthEnd, monthIssue.due(monthEnd), root -> {
                MonthIssue.Outcome outcome = monthIssue.issue(root, monthEnd, now, tables.cuts());
                LOG.debugf("The month %s of %s: %s", monthEnd, root, outcome);
            });
        }
    }

    @Scheduled(
            every = "{minga.insight.issue-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            issueLastMonth();
        } catch (DatabaseFailure | DomainFailure away) {
            LOG.debugf("Months are issued when the reports' database answers: %s", away.getMessage());
        }
    }
}
