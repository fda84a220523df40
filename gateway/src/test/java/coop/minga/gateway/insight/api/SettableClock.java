package coop.minga.gateway.insight.api;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The system's clock until a test stops it, so that month-ends in tests do not depend on the day of the run. */
@Mock
@Singleton
public class SettableClock extends Clock {
    private volatile @Nullable Instant stoppedAt;

    public void stopAt(Instant instant) {
        stoppedAt = instant;
    }

    public void goOn() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null
                ? Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)).instant()
                : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
