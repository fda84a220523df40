package coop.minga.platform.outbox;

import coop.minga.platform.outbox.OutboxConnection.Backlog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the relay last knew about itself, for meters and health.
 *
 * <p>Guarantee: written by the relay's thread, readable from any; the lag goes on growing while the relay hangs, because
 * it is counted from the oldest event it saw and not from its last answer.
 */
@Singleton
public final class RelayStatus {
    /** What the relay is doing. */
    public enum Activity {
        STARTING,
        STANDBY,
        PUBLISHING,
        WITHOUT_DATABASE,
        WITHOUT_KAFKA,
        STOPPED
    }

    private final LongAdder published = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile Activity activity = Activity.STARTING;
    private volatile Seen seen = new Seen(Backlog.NONE, System.nanoTime());
    private volatile int waitingKeys;
    private volatile @Nullable Instant watermark;

    void is(Activity now) {
        activity = now;
    }

    void saw(Backlog backlog, int keysWaiting) {
        seen = new Seen(backlog, System.nanoTime());
        waitingKeys = keysWaiting;
    }

    void published(int events) {
        published.add(events);
    }

    void failed(int keys) {
        failed.add(keys);
    }

    void completeUpTo(Instant instant) {
        watermark = instant;
    }

    public Activity activity() {
        return activity;
    }

    public long publishedTotal() {
        return published.sum();
    }

    public long failedTotal() {
        return failed.sum();
    }

    public long unpublished() {
        return seen.backlog.events();
    }

    public int waitingKeys() {
        return waitingKeys;
    }

    public @Nullable Instant watermark() {
        return watermark;
    }

    /** Age of the oldest unpublished event; 0 when there was none. */
    public double lagSeconds() {
        Seen last = seen;
        return last.backlog.events() == 0 ? 0 : last.backlog.oldestSeconds() + (System.nanoTime() - last.atNanos) / 1e9;
    }

    private record Seen(Backlog backlog, long atNanos) {}
}
