package coop.minga.broken.worker.app;

import coop.minga.broken.other.domain.Other;

/** The use case reaches behind another feature. */
public class AppWithForeignDomain {
    void of(Other other) {}
}
