package coop.minga.broken.worker.store;

/** Good. */
public class Workers {}
