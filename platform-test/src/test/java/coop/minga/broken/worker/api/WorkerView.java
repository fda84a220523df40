package coop.minga.broken.worker.api;

/** A view that is not a record. */
public class WorkerView {}
