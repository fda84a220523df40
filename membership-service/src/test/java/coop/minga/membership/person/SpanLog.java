package coop.minga.membership.person;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hears every span as an exporter would.
 *
 * <p>Guarantee: as it ended, with its name, status, attributes and events, those of exceptions too.
 */
@Singleton
public class SpanLog implements SpanProcessor {
    private final List<String> told = new CopyOnWriteArrayList<>();

    List<String> told() {
        return told;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // A span says what it has to say when it ends.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        SpanData data = span.toSpanData();
        StringBuilder text = new StringBuilder(data.getName()).append(' ').append(data.getStatus());
        text.append(data.getAttributes());
        data.getEvents().forEach(event -> text.append(event.getName()).append(event.getAttributes()));
        told.add(text.toString());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
