package coop.minga.sound.worker.domain;

/** A word of the domain. */
public enum WorkerState {
    HERE,
    GONE
}
