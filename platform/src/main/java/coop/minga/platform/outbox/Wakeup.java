package coop.minga.platform.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay when something was committed, so that nobody waits for its timer.
 *
 * <p>Guarantee: a call of {@link #now} during the relay's work is not lost; a thousand calls wake it once. The timer
 * stays the safety net: commits of another process do not reach this one.
 */
@Singleton
final class Wakeup {
    private final Semaphore signal = new Semaphore(0);

    void now() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
