package coop.minga.broken.worker.store;

import coop.minga.broken.worker.app.WorkerCommands;

/** The store knows the use cases. */
public class StoreWithApp {
    void of(WorkerCommands commands) {}
}
