package coop.minga.membership.duplicate.app;

import coop.minga.membership.duplicate.store.DuplicateChecks;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.app.PersonsChanged;
import coop.minga.platform.command.BackgroundCommands;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for duplicates in a thread of its own, as long as the service runs.
 *
 * <p>Guarantee: what was committed here is compared at once, what was committed elsewhere within seconds; organisations
 * take turns; a database that is away delays it and never ends it.
 */
@Singleton
class DuplicateFinder {
    private static final Logger LOG = Logger.getLogger(DuplicateFinder.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(2);
    private static final int BATCH = 100;

    private final DuplicateSearch search;
    private final DuplicateChecks checks;
    private final Transactions transactions;
    private final BackgroundCommands commands;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;
    /** Known to the thread alone, as is whether the database is away. */
    private final Set<OrganisationId> failing = new HashSet<>();

    private boolean isAway;

    DuplicateFinder(
            DuplicateSearch search, DuplicateChecks checks, Transactions transactions, BackgroundCommands commands) {
        this.search = search;
        this.checks = checks;
        this.transactions = transactions;
        this.commands = commands;
        this.thread = Thread.ofPlatform().name("duplicate-finder").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent startup) {
        thread.start();
    }

    void enqueue(@Observes PersonsChanged changed) {
        checks.add(changed.organisation(), changed.persons());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonsChanged changed) {
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
                if (compareRound() == 0 && work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        } catch (InterruptedException end) {
            // The service is shutting down; whoever is not compared yet waits in the table.
            Thread.currentThread().interrupt();
        }
    }

    private int compareRound() {
        try {
            List<OrganisationId> waiting = transactions.open(Login.HOUSEKEEPING, checks::organisations);
            failing.retainAll(waiting);
            int done = 0;
            for (OrganisationId each : waiting) {
                if (stopped) {
                    return done;
                }
                done += compareNext(each);
            }
            isAway = false;
            return done;
        } catch (RuntimeException failure) {
            // Once for each outage: the thread tries every two seconds.
            if (!isAway && !stopped) {
                isAway = true;
                LOG.warn("Duplicates cannot be looked for at the moment; who waits is compared later.", failure);
            }
            return 0;
        }
    }

    /** What cannot be read in one organisation is not to keep the others waiting. */
    private int compareNext(OrganisationId organisation) {
        try {
            int done = commands.execute(
                    new BackgroundCommands.Actor(organisation.value(), DuplicateSearch.ACTOR, "duplicates"),
                    "DUPLICATES COMPARED",
                    () -> search.compareNext(organisation, BATCH));
            failing.remove(organisation);
            return done;
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isUnavailable(failure)) {
                throw failure;
            }
            if (failing.add(organisation)) {
                LOG.warnf(failure, "Duplicates of %s cannot be looked for; who waits is compared later.", organisation);
            }
            return 0;
        }
    }
}
