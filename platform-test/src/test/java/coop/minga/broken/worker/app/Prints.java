package coop.minga.broken.worker.app;

/** Prints. */
public class Prints {
    void print() {
        System.out.println();
    }
}
