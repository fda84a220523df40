package coop.minga.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one consumer did, for meters and health; written by its thread, readable from any. */
final class InboxStatus {
    private final Clock clock;
    private final Counter applied;
    private final Counter repeated;
    private final Counter ignored;
    private final Counter buried;
    private final Counter replayed;
    private final Timer lag;
    private volatile @Nullable Blocked blocked;

    InboxStatus(String consumer, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        applied = counter(meters, "minga.inbox.applied", consumer, "Events that took effect");
        repeated = counter(meters, "minga.inbox.repeated", consumer, "Events that had taken effect before");
        ignored = counter(meters, "minga.inbox.ignored", consumer, "Events of a type nobody here handles");
        buried = counter(meters, "minga.inbox.dead.letters", consumer, "Events set aside as impossible to apply");
        replayed = counter(meters, "minga.inbox.replayed", consumer, "Dead letters that took effect after all");
        lag = Timer.builder("minga.inbox.lag")
                .description("From an event's commit at its source to its effect here")
                .tag("consumer", consumer)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("minga.inbox.blocked.seconds", this, InboxStatus::blockedSeconds)
                .description("For how long the consumer has been trying the same batch")
                .tag("consumer", consumer)
                .register(meters);
    }

    void took(Instant recordedAt) {
        applied.increment();
        long nanos = Math.max(0, Duration.between(recordedAt, clock.instant()).toNanos());
        lag.record(nanos, TimeUnit.NANOSECONDS);
    }

    void repeated(int events) {
        repeated.increment(events);
    }

    void ignored(int events) {
        ignored.increment(events);
    }

    void buried(int letters) {
        buried.increment(letters);
    }

    void replayed() {
        replayed.increment();
    }

    void blocked(String reason) {
        Blocked before = blocked;
        blocked = new Blocked(before == null ? System.nanoTime() : before.sinceNanos, reason);
    }

    void flows() {
        blocked = null;
    }

    /** Why and for how long the consumer has not got on, when it does not. */
    Optional<String> blockedReason() {
        return Optional.ofNullable(blocked).map(Blocked::reason);
    }

    double blockedSeconds() {
        Blocked now = blocked;
        return now == null ? 0 : (System.nanoTime() - now.sinceNanos) / 1e9;
    }

    private static Counter counter(MeterRegistry meters, String name, String consumer, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("consumer", consumer)
                .register(meters);
    }

    private record Blocked(long sinceNanos, String reason) {}
}
