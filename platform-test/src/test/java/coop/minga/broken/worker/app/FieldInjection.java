package coop.minga.broken.worker.app;

import coop.minga.broken.worker.store.Workers;
import jakarta.inject.Inject;

/** Injected where no test can reach. */
public class FieldInjection {
    @Inject
    Workers workers;
}
