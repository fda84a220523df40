package coop.minga.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * Gives everybody the one clock, so that tests can set it.
 *
 * <p>Guarantee: UTC, to the microsecond; nothing else in the code base reads the system's time for a decision.
 */
@ApplicationScoped
public class ClockProducer {
    /** As the database keeps instants: with a finer clock the answer to a write would differ from a later read. */
    private static final Duration TICK = Duration.ofNanos(1000);

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
