package coop.minga.broken.worker.app;

import java.time.Instant;

/** Asks the machine for the time. */
public class HiddenClock {
    Instant when() {
        return Instant.now();
    }
}
