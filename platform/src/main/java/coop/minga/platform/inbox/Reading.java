package coop.minga.platform.inbox;

import coop.minga.platform.event.CloudEventHeaders;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a letter turned out to be. */
sealed interface Reading {
    /** An event somebody handles. */
    record Event(EventHandlers.Handled<?> handled, ReceivedEvent<Object> event) implements Reading {}

    /** A type nobody here handles: other people's business. */
    record Ignored(String type) implements Reading {}

    /** Nothing anybody could apply, ever. */
    record Unreadable(@Nullable UUID eventId, String reason) implements Reading {}

    static Reading of(Letter letter, EventHandlers handlers) {
        String type = letter.header(CloudEventHeaders.TYPE);
        if (type == null) {
            return new Unreadable(null, "header " + CloudEventHeaders.TYPE + " is missing");
        }
        EventHandlers.Handled<?> handled = handlers.of(type);
        if (handled == null) {
            return new Ignored(type);
        }
        byte[] payload = letter.payload();
        if (payload == null) {
            return new Unreadable(null, "no payload");
        }
        try {
            return new Event(
                    handled,
                    new ReceivedEvent<>(
                            UUID.fromString(required(letter, CloudEventHeaders.ID)),
                            type,
                            UUID.fromString(required(letter, CloudEventHeaders.ORGANISATION)),
                            UUID.fromString(required(letter, CloudEventHeaders.SUBJECT)),
                            Long.parseLong(required(letter, CloudEventHeaders.AGGREGATE_VERSION)),
                            Instant.parse(required(letter, CloudEventHeaders.TIME)),
                            letter.header(CloudEventHeaders.TRACEPARENT),
                            handled.read(payload)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return new Unreadable(eventIdOf(letter), e.toString());
        }
    }

    private static String required(Letter letter, String header) {
        String value = letter.header(header);
        if (value == null) {
            throw new IllegalArgumentException("header " + header + " is missing");
        }
        return value;
    }

    private static @Nullable UUID eventIdOf(Letter letter) {
        String id = letter.header(CloudEventHeaders.ID);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            // The reason already tells that the id is none; the letter is found by its offset.
            return null;
        }
    }
}
