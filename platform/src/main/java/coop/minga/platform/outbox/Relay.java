package coop.minga.platform.outbox;

import coop.minga.platform.outbox.OutboxConnection.Backlog;
import coop.minga.platform.outbox.Publisher.Outcome;
import coop.minga.platform.outbox.RelayStatus.Activity;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed events from the outbox to Kafka, in a thread of its own.
 *
 * <p>Guarantee: one relay at a time per database, whatever the number of processes; at least once and in order per key
 * (the package says why); recovers by itself from the loss of the database, of Kafka, or of both.
 */
final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STANDBY_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration STATUS_INTERVAL = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Wakeup wakeup;
    private final RelayStatus status;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final WaitingKeys waiting = new WaitingKeys();
    private final WatermarkTimer watermarks;
    private @Nullable Publisher publisher;
    private Duration pause = SHORTEST_PAUSE;
    private long statusAtNanos = System.nanoTime() - STATUS_INTERVAL.toNanos();

    Relay(RelaySettings settings, Wakeup wakeup, RelayStatus status) {
        this.settings = settings;
        this.wakeup = wakeup;
        this.status = status;
        this.watermarks = new WatermarkTimer(settings.watermarkInterval());
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Returns when nothing is sent any more. An event under way may be sent again by the next relay. */
    void stop() throws InterruptedException {
        stopped.countDown();
        wakeup.now();
        if (!thread.join(Duration.ofSeconds(2))) {
            thread.interrupt();
            thread.join();
        }
    }

    private void run() {
        try {
            while (running()) {
                try (OutboxConnection outbox = OutboxConnection.open(settings)) {
                    serve(outbox);
                } catch (SQLException e) {
                    failing(Activity.WITHOUT_DATABASE, e);
                } catch (ExecutionException | RuntimeException e) {
                    // What the publisher could not blame on a key comes here, a defect of ours included: a thread that
                    // died of it would stop all events of the service until somebody noticed.
                    if (!(e instanceof ExecutionException && e.getCause() instanceof RetriableException)) {
                        // The producer may be unusable; a new one is always safe, since the order does not rest on it.
                        closePublisher();
                    }
                    status.failed(1);
                    failing(Activity.WITHOUT_KAFKA, e);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The relay was interrupted while stopping", e);
        } finally {
            closePublisher();
            status.is(Activity.STOPPED);
        }
    }

    private void serve(OutboxConnection outbox) throws SQLException, ExecutionException, InterruptedException {
        while (running() && !outbox.becomeTheRelay()) {
            status.is(Activity.STANDBY);
            status.saw(outbox.backlog(), 0);
            sleep(STANDBY_INTERVAL);
        }
        LOG.debugf("Relaying the events of %s", settings.service());
        while (running()) {
            reportStatus(outbox);
            List<OutboxRow> rows = outbox.unpublished(settings.batchSize(), waiting.stillAt(System.nanoTime()));
            if (rows.isEmpty()) {
                idle(outbox);
            } else {
                relay(outbox, rows);
            }
        }
    }

    private void relay(OutboxConnection outbox, List<OutboxRow> rows)
            throws SQLException, ExecutionException, InterruptedException {
        Outcome outcome = publisher().publish(rows);
        if (!outcome.failed().isEmpty()) {
            waiting.failed(outcome.failed().keySet(), System.nanoTime());
            status.failed(outcome.failed().size());
            Exception example = outcome.failed().values().iterator().next();
            LOG.warnf("%d keys wait, one because of: %s", outcome.failed().size(), example);
        }
        if (!outcome.published().isEmpty()) {
            outbox.markPublished(outcome.published());
            waiting.succeeded(keysOf(rows, outcome));
            status.published(outcome.published().size());
            watermarks.published();
            working();
        }
        if (outcome.brokerIsSilent()) {
            status.is(Activity.WITHOUT_KAFKA);
            sleep(lengthenedPause());
        }
    }

    private void idle(OutboxConnection outbox) throws SQLException, ExecutionException, InterruptedException {
        if (watermarks.isDue()) {
            publisher().ensure(settings.topics());
            var drained = outbox.drainedUpTo();
            if (drained.isPresent()) {
                publisher().publish(settings.service(), drained.get());
                status.completeUpTo(drained.get());
            }
            watermarks.done();
            working();
        }
        wakeup.await(watermarks.bounded(settings.pollInterval()));
    }

    private void reportStatus(OutboxConnection outbox) throws SQLException {
        if (System.nanoTime() - statusAtNanos >= STATUS_INTERVAL.toNanos()) {
            Backlog backlog = outbox.backlog();
            statusAtNanos = System.nanoTime();
            status.saw(backlog, waiting.count());
        }
    }

    private Publisher publisher() {
        Publisher known = publisher;
        if (known == null) {
            known = new Publisher(settings);
            publisher = known;
        }
        return known;
    }

    private void closePublisher() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    private void working() {
        if (status.activity() == Activity.WITHOUT_KAFKA || status.activity() == Activity.WITHOUT_DATABASE) {
            LOG.infof("The relay of %s publishes again", settings.service());
        }
        status.is(Activity.PUBLISHING);
        pause = SHORTEST_PAUSE;
    }

    private void failing(Activity activity, Exception cause) throws InterruptedException {
        if (status.activity() != activity) {
            LOG.warnf(cause, "The relay of %s is %s and tries again", settings.service(), activity);
        }
        status.is(activity);
        sleep(lengthenedPause());
    }

    private Duration lengthenedPause() {
        Duration current = pause;
        Duration next = current.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        return current;
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void sleep(Duration duration) throws InterruptedException {
        if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Stopping");
        }
    }

    private static Set<UUID> keysOf(List<OutboxRow> rows, Outcome outcome) {
        Set<Long> published = new HashSet<>(outcome.published());
        Set<UUID> keys = new HashSet<>();
        for (OutboxRow row : rows) {
            if (published.contains(row.seq()) && !outcome.failed().containsKey(row.aggregateId())) {
                keys.add(row.aggregateId());
            }
        }
        return keys;
    }
}
