package coop.minga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are told theirs before they listen, or that come back to it after an outage.
 *
 * <p>Guarantee: none is given twice by this JVM, and none is of those that the system gives to outgoing connections (from
 * 32768 on Linux, higher elsewhere): one of these would be taken by any client while its server is not there.
 */
public final class FreePorts {
    private static final String LAST = "minga.test.port";
    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private FreePorts() {}

    /** A port nobody listens on. */
    public static int next() {
        // A class loaded twice, as Quarkus does with those of tests, still has one count.
        synchronized (LAST.intern()) {
            int port = Integer.getInteger(LAST, ThreadLocalRandom.current().nextInt(FIRST, END));
            do {
                port = port + 1 < END ? port + 1 : FIRST;
            } while (!isFree(port));
            System.setProperty(LAST, Integer.toString(port));
            return port;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
