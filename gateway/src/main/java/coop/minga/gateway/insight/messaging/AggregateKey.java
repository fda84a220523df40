package coop.minga.gateway.insight.messaging;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Names an aggregate: its id is unique within its organisation only, because clients may choose ids.
 *
 * <p>Guarantee: ordered, so that two transactions lock the rows of a batch in the same order.
 */
record AggregateKey(UUID organisation, UUID id) implements Comparable<AggregateKey> {
    private static final Comparator<AggregateKey> ORDER =
            Comparator.comparing(AggregateKey::organisation).thenComparing(AggregateKey::id);

    @Override
    public int compareTo(AggregateKey other) {
        return ORDER.compare(this, other);
    }

    /** Of each aggregate the event with the highest version: one statement must not touch a row twice. */
    static <E> List<E> newest(Collection<E> events, Function<E, AggregateKey> key, ToLongFunction<E> version) {
        Map<AggregateKey, E> newest = new TreeMap<>();
        for (E event : events) {
            newest.merge(
                    key.apply(event),
                    event,
                    (one, other) -> version.applyAsLong(other) > version.applyAsLong(one) ? other : one);
        }
        return List.copyOf(newest.values());
    }
}
