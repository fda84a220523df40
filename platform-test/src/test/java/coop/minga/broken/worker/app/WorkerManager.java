package coop.minga.broken.worker.app;

/** A name that says nothing. */
public class WorkerManager {}
