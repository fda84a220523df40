package coop.minga.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Listens to everything the process logs, in order to show that seeded secrets never get there.
 *
 * <p>Hears all threads from {@link #start} to {@link #close}, messages, parameters, context and stack traces alike.
 */
public final class CanaryLog extends Handler implements AutoCloseable {

    private static final Formatter EVERYTHING = new PatternFormatter("%c %s %X %e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private CanaryLog() {}

    /** Begins to listen at the root of all loggers. */
    public static CanaryLog start() {
        var log = new CanaryLog();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    /** Fails when any of the canaries was logged, or when nothing was heard at all: silence would prove nothing. */
    public void assertNeverSaid(String... canaries) {
        if (lines.isEmpty()) {
            throw new AssertionError("nothing was logged, so nothing is shown");
        }
        List<String> told = lines.stream()
                .filter(line -> Arrays.stream(canaries).anyMatch(line::contains))
                .toList();
        if (!told.isEmpty()) {
            throw new AssertionError("the log tells a secret:\n" + String.join("\n", told));
        }
    }

    /** Everything heard so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(EVERYTHING.format(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
