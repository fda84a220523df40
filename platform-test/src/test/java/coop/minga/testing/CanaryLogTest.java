package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class CanaryLogTest {

    private static final Logger LOG = Logger.getLogger(CanaryLogTest.class);

    @Test
    void hearsAMessageItsParametersAndItsException() {
        assertThrows(AssertionError.class, () -> said(() -> LOG.info("secret-1")));
        assertThrows(AssertionError.class, () -> said(() -> LOG.infof("told %s", "secret-1")));
        assertThrows(AssertionError.class, () -> said(() -> LOG.warn("x", new IllegalStateException("secret-1"))));
        said(() -> LOG.info("nothing"));
    }

    @Test
    void silenceProvesNothing() {
        assertThrows(AssertionError.class, () -> said(() -> {}));
    }

    private static void said(Runnable saying) {
        CanaryLog log = CanaryLog.start();
        try {
            saying.run();
            log.assertNeverSaid("secret-1");
        } finally {
            log.close();
        }
    }
}
