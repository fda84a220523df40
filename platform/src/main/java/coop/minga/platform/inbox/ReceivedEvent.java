package coop.minga.platform.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a handler gets it: the envelope, checked, and the contract record.
 *
 * <p>Guarantee: not seen before by this consumer, unless the transaction that saw it was rolled back.
 *
 * @param time when the source recorded it
 */
public record ReceivedEvent<E>(
        UUID id,
        String type,
        UUID organisation,
        UUID aggregateId,
        long version,
        Instant time,
        @Nullable String traceparent,
        E payload) {

    /** The last version of each aggregate, so that one upsert touches no row twice. */
    public static <E> List<ReceivedEvent<E>> newestPerAggregate(Collection<ReceivedEvent<E>> events) {
        Map<List<UUID>, ReceivedEvent<E>> newest = new LinkedHashMap<>();
        for (ReceivedEvent<E> event : events) {
            newest.merge(
                    List.of(event.organisation, event.aggregateId),
                    event,
                    (one, other) -> one.version < other.version ? other : one);
        }
        return List.copyOf(newest.values());
    }
}
