package coop.minga.broken.worker.domain;

/** Good. */
public class Worker {}
