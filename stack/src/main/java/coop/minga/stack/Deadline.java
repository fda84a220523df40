package coop.minga.stack;

import java.time.Duration;

/** A moment after which waiting is given up. Measured on the monotonic clock, so a clock that is set does not move it. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void pause() throws InterruptedException {
        Thread.sleep(100);
    }
}
