package coop.minga.broken.worker.api;

import coop.minga.broken.worker.domain.Worker;

/** An entity in a signature. */
public class ApiWithEntity {
    void of(Worker worker) {}
}
