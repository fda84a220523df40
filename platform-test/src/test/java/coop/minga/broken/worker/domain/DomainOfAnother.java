package coop.minga.broken.worker.domain;

import coop.minga.broken.other.domain.Other;

/** The domain reaches into another feature. */
public class DomainOfAnother {
    void of(Other other) {}
}
