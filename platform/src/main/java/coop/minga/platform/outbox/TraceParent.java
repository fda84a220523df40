package coop.minga.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The W3C form of the span an event was caused by, so that the consumer's work appears under the same request.
 *
 * <p>Guarantee: never invented; safe for any thread.
 */
public final class TraceParent {
    private TraceParent() {}

    /** Of the running span; null where nothing is traced. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
