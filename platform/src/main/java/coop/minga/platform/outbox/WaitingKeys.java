package coop.minga.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys whose last event failed and that are left alone for a while, so that others go on.
 *
 * <p>Guarantee: a key waits as a whole, so its order is kept. Bounded: when most of the keys wait, the cause is not
 * theirs, and all are tried again from the oldest. Used by one thread.
 */
final class WaitingKeys {
    private static final int MOST = 2_000;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<UUID, Waiting> waiting = new HashMap<>();

    void failed(Collection<UUID> keys, long nowNanos) {
        if (waiting.size() + keys.size() > MOST) {
            waiting.clear();
            return;
        }
        for (UUID key : keys) {
            waiting.compute(key, (_, before) -> Waiting.after(before, nowNanos));
        }
    }

    void succeeded(Collection<UUID> keys) {
        if (!waiting.isEmpty()) {
            waiting.keySet().removeAll(keys);
        }
    }

    List<UUID> stillAt(long nowNanos) {
        List<UUID> keys = new ArrayList<>();
        waiting.forEach((key, entry) -> {
            if (entry.untilNanos - nowNanos > 0) {
                keys.add(key);
            }
        });
        return keys;
    }

    int count() {
        return waiting.size();
    }

    private record Waiting(Duration pause, long untilNanos) {
        static Waiting after(@Nullable Waiting before, long nowNanos) {
            Duration pause = before == null ? FIRST : before.pause.multipliedBy(2);
            Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
            return new Waiting(bounded, nowNanos + bounded.toNanos());
        }
    }
}
