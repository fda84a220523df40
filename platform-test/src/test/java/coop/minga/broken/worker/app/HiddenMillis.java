package coop.minga.broken.worker.app;

/** Asks the machine for the time. */
public class HiddenMillis {
    long when() {
        return System.currentTimeMillis();
    }
}
