package coop.minga.broken.worker.extra;

/** Stands in a room that does not exist. */
public class InNoRoom {}
