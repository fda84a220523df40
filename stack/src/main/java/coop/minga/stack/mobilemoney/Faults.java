package coop.minga.stack.mobilemoney;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong with the callbacks of one payment.
 *
 * @param more how often each is sent again
 * @param dropped the statuses that are never told
 * @param reordered whether the last status is told first
 * @param delay how long each waits
 */
public record Faults(int more, Set<String> dropped, boolean reordered, Duration delay) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 20;

    public Faults {
        if (more < 0 || more > MOST || delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duplicate is 0 to 20, delayMillis 0 to 600000");
        }
        dropped = Set.copyOf(dropped);
    }

    public static Faults none() {
        return new Faults(0, Set.of(), false, Duration.ZERO);
    }

    static Faults of(JsonNode json) {
        var dropped = new HashSet<String>();
        json.path("drop").forEach(status -> dropped.add(status.asText()));
        return new Faults(
                json.path("duplicate").asInt(0),
                dropped,
                json.path("reorder").asBoolean(false),
                Duration.ofMillis(json.path("delayMillis").asLong(0)));
    }

    /** What is sent of what happened, in the order in which it is sent. */
    List<Transaction> sent(List<Transaction> happened) {
        var sent = new ArrayList<Transaction>();
        happened.stream()
                .filter(each -> !dropped.contains(each.status()))
                .forEach(each -> sent.addAll(Collections.nCopies(more + 1, each)));
        return reordered ? sent.reversed() : sent;
    }
}
