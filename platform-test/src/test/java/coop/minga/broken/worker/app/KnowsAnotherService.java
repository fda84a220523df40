package coop.minga.broken.worker.app;

import coop.minga.sound.worker.WorkerId;

/** Depends on a neighbour. */
public class KnowsAnotherService {
    void of(WorkerId id) {
        id.value();
    }
}
