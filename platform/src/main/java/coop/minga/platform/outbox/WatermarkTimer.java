package coop.minga.platform.outbox;

import java.time.Duration;

/**
 * When the next watermark is due: at every interval, and soon after something was published, because whoever waits for
 * a complete report waits for exactly that.
 *
 * <p>Guarantee: never more often than once a second. Used by one thread.
 */
final class WatermarkTimer {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Duration interval;
    private long lastNanos;
    private boolean publishedSince = true;

    WatermarkTimer(Duration interval) {
        this.interval = interval;
        this.lastNanos = System.nanoTime() - interval.toNanos();
    }

    void published() {
        publishedSince = true;
    }

    boolean isDue() {
        return untilDue().isNegative() || untilDue().isZero();
    }

    void done() {
        lastNanos = System.nanoTime();
        publishedSince = false;
    }

    /** The given wait, or less when a watermark is due before its end. */
    Duration bounded(Duration wait) {
        Duration due = untilDue();
        Duration positive = due.isNegative() ? Duration.ZERO : due;
        return positive.compareTo(wait) < 0 ? positive : wait;
    }

    private Duration untilDue() {
        Duration current = publishedSince && interval.compareTo(SHORTEST) > 0 ? SHORTEST : interval;
        return current.minusNanos(System.nanoTime() - lastNanos);
    }
}
