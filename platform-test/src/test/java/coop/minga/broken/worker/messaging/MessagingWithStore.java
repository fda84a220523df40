package coop.minga.broken.worker.messaging;

import coop.minga.broken.worker.store.Workers;

/** Messaging asks the store. */
public class MessagingWithStore {
    void of(Workers workers) {}
}
