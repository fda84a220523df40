package coop.minga.sound.worker.app;

import coop.minga.sound.other.app.OtherQueries;
import coop.minga.sound.worker.store.Workers;
import java.time.Clock;
import java.time.Instant;

/** A good use case. */
public class WorkerCommands {
    private final Clock clock;
    final Workers workers;
    final OtherQueries others;

    public WorkerCommands(Clock clock, Workers workers, OtherQueries others) {
        this.clock = clock;
        this.workers = workers;
        this.others = others;
    }

    Instant register() {
        return Instant.now(clock);
    }
}
