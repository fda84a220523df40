package coop.minga.platform.inbox;

import coop.minga.platform.event.CloudEventHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Continues the traces of the requests that caused events: one event as a child, many as links of one span. */
final class EventSpans {
    /** What the SDK keeps by default; more would be dropped in silence. */
    private static final int MOST_LINKS = 128;

    private static final Carried CARRIED = new Carried();

    private final Tracer tracer;
    private final String consumer;

    EventSpans(Tracer tracer, String consumer) {
        this.tracer = tracer;
        this.consumer = consumer;
    }

    void apply(EventHandlers.Handled<?> handled, Connection connection, List<ReceivedEvent<Object>> events)
            throws SQLException {
        Span span = start(events);
        try (Scope _ = span.makeCurrent()) {
            handled.apply(connection, events);
        } catch (SQLException | RuntimeException e) {
            // Not its message: a database's refusal quotes the row.
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span start(List<ReceivedEvent<Object>> events) {
        ReceivedEvent<Object> first = events.getFirst();
        SpanBuilder builder = tracer.spanBuilder("apply " + first.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.consumer.group.name", consumer)
                .setAttribute("messaging.batch.message_count", events.size());
        if (events.size() == 1) {
            builder.setParent(contextOf(first.traceparent()));
        } else {
            builder.setNoParent();
            events.stream()
                    .map(ReceivedEvent::traceparent)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(MOST_LINKS)
                    .map(each -> Span.fromContext(contextOf(each)).getSpanContext())
                    .filter(SpanContext::isValid)
                    .forEach(builder::addLink);
        }
        return builder.startSpan();
    }

    private static Context contextOf(@Nullable String traceparent) {
        Map<String, String> carrier =
                traceparent == null ? Map.of() : Map.of(CloudEventHeaders.TRACEPARENT, traceparent);
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, CARRIED);
    }

    private static final class Carried implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
