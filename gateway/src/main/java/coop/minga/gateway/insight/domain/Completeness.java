package coop.minga.gateway.insight.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to when a source of a report is known to be complete.
 *
 * <p>Guarantee: a source that never said so, or whose word has not been reached yet, is {@link State#MISSING}; its
 * figures must not be shown, least of all as zero.
 */
public record Completeness(
        Source source,
        @Nullable Instant completeUpTo,
        State state,
        @Nullable Long lagSeconds) {
    /** What a reader may make of the figures. */
    public enum State {
        CURRENT,
        LAGGING,
        MISSING
    }

    public static Completeness of(Source source, @Nullable Instant completeUpTo, Instant now, Duration tolerance) {
        if (completeUpTo == null) {
            return new Completeness(source, null, State.MISSING, null);
        }
        Duration lag = Duration.between(completeUpTo, now);
        State state = lag.compareTo(tolerance) > 0 ? State.LAGGING : State.CURRENT;
        // The clocks of two machines may disagree: a source is never ahead of its reader.
        return new Completeness(source, completeUpTo, state, Math.max(0, lag.toSeconds()));
    }
}
