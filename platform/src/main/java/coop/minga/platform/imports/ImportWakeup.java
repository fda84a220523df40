package coop.minga.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the workers when there is something to do.
 *
 * <p>Guarantee: only makes it sooner; a worker that is never woken looks by itself.
 */
@ApplicationScoped
class ImportWakeup {
    private final Semaphore signals = new Semaphore(0);
    private final TransactionSynchronizationRegistry transaction;

    ImportWakeup(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void afterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Everything is written already; there is nothing to add before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    now();
                }
            }
        });
    }

    void now() {
        signals.release();
    }

    /** Waits for a signal, but no longer than this. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
