package coop.minga.gateway.routing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets by key, one policy for all.
 *
 * <p>Guarantee: holds at most {@code maxKeys} buckets. A bucket is forgotten only when it has not been touched for
 * longer than it takes to fill up again, when forgetting changes nothing, or when more than half of {@code maxKeys} keys
 * are new in that time. Safe on all threads.
 */
final class Buckets {
    private final String policy;
    private final long perSecond;
    private final long burst;
    private final int maxKeys;
    private final TimeMeter clock;
    private final long generationNanos;

    private volatile Generation generation;

    /** Two maps: what was touched in this period and what was touched in the one before. */
    private static final class Generation {
        private final ConcurrentHashMap<String, Bucket> current = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<String, Bucket> previous;
        private final long endsAtNanos;

        Generation(ConcurrentHashMap<String, Bucket> previous, long endsAtNanos) {
            this.previous = previous;
            this.endsAtNanos = endsAtNanos;
        }
    }

    Buckets(String policy, LimitsConfig.Rate rate, int maxKeys, TimeMeter clock) {
        this.policy = policy;
        this.perSecond = rate.perSecond();
        this.burst = rate.burst();
        this.maxKeys = maxKeys;
        this.clock = clock;
        this.generationNanos =
                Duration.ofSeconds(Math.max(60, windowSeconds() + 1)).toNanos();
        this.generation = new Generation(new ConcurrentHashMap<>(), clock.currentTimeNanos() + generationNanos);
    }

    /** Takes one token if there is one. */
    ConsumptionProbe take(String key) {
        return bucket(key).tryConsumeAndReturnRemaining(1);
    }

    /** Takes one token even if there is none: for what has already been served and is only now known to be theirs. */
    long charge(String key) {
        Bucket bucket = bucket(key);
        bucket.consumeIgnoringRateLimits(1);
        return Math.max(0, bucket.getAvailableTokens());
    }

    /** Seconds until there is a token, 0 if there is one; makes no bucket for a key that has none. */
    long waitSeconds(String key) {
        Generation now = generation;
        Bucket bucket = now.current.get(key);
        if (bucket == null) {
            bucket = now.previous.get(key);
        }
        return bucket == null ? 0 : seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    static long seconds(long nanos) {
        return nanos <= 0
                ? 0
                : Math.max(1, Duration.ofNanos(nanos + 999_999_999L).toSeconds());
    }

    /** An item of the RateLimit-Policy header (draft-ietf-httpapi-ratelimit-headers). */
    String policyItem() {
        return "\"%s\";q=%d;w=%d".formatted(policy, burst, windowSeconds());
    }

    /** An item of the RateLimit header: what is left, and in how many seconds all of it is back. */
    String stateItem(long remaining) {
        return "\"" + policy + "\";r=" + remaining + ";t=" + (burst - remaining + perSecond - 1) / perSecond;
    }

    int size() {
        Generation now = generation;
        return now.current.size() + now.previous.size();
    }

    private long windowSeconds() {
        return (burst + perSecond - 1) / perSecond;
    }

    private Bucket bucket(String key) {
        Generation now = generation;
        if (clock.currentTimeNanos() - now.endsAtNanos >= 0) {
            now = rotate(now);
        }
        Bucket known = now.current.get(key);
        if (known != null) {
            return known;
        }
        if (now.current.size() >= maxKeys / 2) {
            now = rotate(now);
        }
        @Nullable Bucket earlier = now.previous.remove(key);
        Bucket candidate = earlier == null ? full() : earlier;
        Bucket other = now.current.putIfAbsent(key, candidate);
        return other == null ? candidate : other;
    }

    private synchronized Generation rotate(Generation seen) {
        if (generation == seen) {
            generation = new Generation(seen.current, clock.currentTimeNanos() + generationNanos);
        }
        return generation;
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
