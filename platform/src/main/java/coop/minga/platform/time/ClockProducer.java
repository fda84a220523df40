package coop.minga.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * Gives everybody the one clock, so that tests can set it.
 *
 * <p>Guarantee: UTC; nothing else in the code base reads the system's time for a decision.
 */
@ApplicationScoped
public class ClockProducer {
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.systemUTC();
    }
}
