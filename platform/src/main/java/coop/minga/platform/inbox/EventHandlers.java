package coop.minga.platform.inbox;

import coop.minga.platform.event.EventJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which handler takes which type of event.
 *
 * <p>Guarantee: immutable; a type has one handler. Types nobody takes are passed over and counted.
 */
public final class EventHandlers {
    private static final EventHandlers NONE = new EventHandlers(Map.of());

    private final Map<String, Handled<?>> byType;

    private EventHandlers(Map<String, Handled<?>> byType) {
        this.byType = byType;
    }

    public static EventHandlers none() {
        return NONE;
    }

    public <E> EventHandlers on(String type, Class<E> contract, EventHandler<E> handler) {
        Map<String, Handled<?>> more = new HashMap<>(byType);
        if (more.put(type, new Handled<>(contract, handler)) != null) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        return new EventHandlers(Map.copyOf(more));
    }

    @Nullable Handled<?> of(String type) {
        return byType.get(type);
    }

    record Handled<E>(Class<E> contract, EventHandler<E> handler) {
        Object read(byte[] json) throws IOException {
            E event = EventJson.read(json, contract);
            if (event == null) {
                throw new IOException("the payload is null");
            }
            return event;
        }

        void apply(Connection connection, List<ReceivedEvent<Object>> events) throws SQLException {
            handler.apply(connection, events.stream().map(this::typed).toList());
        }

        private ReceivedEvent<E> typed(ReceivedEvent<Object> event) {
            return new ReceivedEvent<>(
                    event.id(),
                    event.type(),
                    event.organisation(),
                    event.aggregateId(),
                    event.version(),
                    event.time(),
                    event.traceparent(),
                    contract.cast(event.payload()));
        }
    }
}
