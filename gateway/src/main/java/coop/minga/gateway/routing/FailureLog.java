package coop.minga.gateway.routing;

import coop.minga.platform.problem.ProblemType;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Tells the operator that a service fails, without letting an outage fill the log.
 *
 * <p>Guarantee: counts every failure, writes at most one line a second for a service. Safe on all event loops.
 */
final class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final long QUIET_NANOS = 1_000_000_000L;

    private final String service;
    private final LongAdder count = new LongAdder();
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    FailureLog(String service) {
        this.service = service;
    }

    void report(ProblemType type, Throwable cause) {
        count.increment();
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET_NANOS)) {
            LOG.warnf("%s: %s (%s), %d failures so far", service, type.name(), cause.toString(), count.sum());
        }
    }

    long count() {
        return count.sum();
    }
}
