package coop.minga.platform.imports;

import coop.minga.platform.transaction.DatabaseFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads that carry out imports, for all organisations in turn.
 *
 * <p>Guarantee: any number of processes may run them; each takes up an import where its last committed batch ended,
 * whoever committed it. A database that is away is waited for; a fault of ours is tried three times and then ends the
 * import as FAILED, so that one broken import does not occupy a worker for ever.
 */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 3;
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final ImportKinds kinds;
    private final ImportSchedule schedule;
    private final ImportSlice slice;
    private final ImportRetention retention;
    private final ImportWakeup wakeup;
    private final Clock clock;
    private final int threadCount;
    private final Duration pollInterval;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean isStopping;
    private volatile Instant nextCleaning = Instant.EPOCH;

    ImportWorker(
            ImportKinds kinds,
            ImportSchedule schedule,
            ImportSlice slice,
            ImportRetention retention,
            ImportWakeup wakeup,
            Clock clock,
            @ConfigProperty(name = "minga.imports.workers") int threadCount,
            @ConfigProperty(name = "minga.imports.poll-interval") Duration pollInterval) {
        this.kinds = kinds;
        this.schedule = schedule;
        this.slice = slice;
        this.retention = retention;
        this.wakeup = wakeup;
        this.clock = clock;
        this.threadCount = threadCount;
        this.pollInterval = pollInterval;
    }

    void onStart(@Observes StartupEvent started) {
        if (!kinds.isEmpty()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent stopping) {
        stop();
    }

    /** Begins to work; not while it is working already. */
    public synchronized void start() {
        isStopping = false;
        for (int i = 0; i < threadCount; i++) {
            UUID worker = UUID.randomUUID();
            threads.add(Thread.ofPlatform().daemon().name("imports-" + i).start(() -> work(worker)));
        }
    }

    /** Ends after the batch at hand. Another worker, or the next start, goes on behind it. */
    public synchronized void stop() {
        isStopping = true;
        threads.forEach(thread -> wakeup.now());
        try {
            for (Thread thread : threads) {
                thread.join(STOP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    private void work(UUID worker) {
        while (!isStopping) {
            boolean foundWork = false;
            try {
                foundWork = workOnce(worker);
                clean();
            } catch (RuntimeException failed) {
                // Nothing is lost: whatever was begun has been rolled back, and the next look finds it again.
                LOG.warnf(failed, "Looking for imports failed; looking again in %s.", pollInterval);
            }
            if (!foundWork) {
                try {
                    wakeup.await(pollInterval);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private boolean workOnce(UUID worker) {
        Optional<ImportSchedule.Place> next = schedule.nextRunnable();
        if (next.isEmpty()) {
            return false;
        }
        ImportSchedule.Place place = next.get();
        try {
            boolean isLeased = slice.work(place, worker, () -> isStopping);
            if (isLeased) {
                schedule.release(place, worker);
                failures.remove(place.importId());
            }
            return isLeased;
        } catch (ImportBatches.OvertakenException overtaken) {
            LOG.debugf("Import %s is in other hands.", place.importId());
            return true;
        } catch (RuntimeException failed) {
            handle(place, worker, failed);
            return false;
        }
    }

    private void handle(ImportSchedule.Place place, UUID worker, RuntimeException failed) {
        if (isPassing(failed)) {
            LOG.warnf("Import %s waits for the database.", place.importId());
            return;
        }
        int attempts = failures.merge(place.importId(), 1, Integer::sum);
        LOG.errorf(failed, "Import %s failed in attempt %d.", place.importId(), attempts);
        if (attempts >= ATTEMPTS) {
            slice.giveUp(place);
            failures.remove(place.importId());
        }
        schedule.release(place, worker);
    }

    /** The database is away, or somebody holds a lock: neither is the import's fault. */
    private static boolean isPassing(RuntimeException failed) {
        return DatabaseFailure.isUnavailable(failed)
                || DatabaseFailure.mayBeRetried(failed)
                || DatabaseFailure.sqlState(failed)
                        .filter(LOCK_NOT_AVAILABLE::equals)
                        .isPresent();
    }

    private void clean() {
        Instant now = clock.instant();
        if (now.isAfter(nextCleaning)) {
            nextCleaning = now.plus(BETWEEN_CLEANINGS);
            int destroyed = retention.destroyExpired();
            if (destroyed > 0) {
                LOG.infof("The files of %d imports were destroyed, 30 days after their upload.", destroyed);
            }
        }
    }
}
