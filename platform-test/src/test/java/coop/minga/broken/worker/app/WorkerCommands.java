package coop.minga.broken.worker.app;

/** Good. */
public class WorkerCommands {}
