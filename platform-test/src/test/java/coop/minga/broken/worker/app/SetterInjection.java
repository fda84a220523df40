package coop.minga.broken.worker.app;

import coop.minga.broken.worker.store.Workers;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Injected later. */
public class SetterInjection {
    @Nullable Workers workers;

    @Inject
    void set(Workers injected) {
        workers = injected;
    }
}
