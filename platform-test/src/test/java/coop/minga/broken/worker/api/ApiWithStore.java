package coop.minga.broken.worker.api;

import coop.minga.broken.worker.store.Workers;

/** The resource asks the store. */
public class ApiWithStore {
    void of(Workers workers) {}
}
