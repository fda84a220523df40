package coop.minga.broken.worker.app;

import coop.minga.broken.worker.api.WorkerView;

/** The use case knows the request. */
public class AppWithApi {
    void of(WorkerView view) {}
}
