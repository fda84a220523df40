package coop.minga.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One committed event as the relay reads it. */
record OutboxRow(
        long seq,
        UUID eventId,
        UUID organisation,
        String topic,
        UUID aggregateId,
        long version,
        String type,
        String payload,
        @Nullable String traceparent,
        Instant recordedAt) {}
