package coop.minga.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Keeps a test from beginning on one day and ending on the next, where the service and the test would name other days. */
public final class Midnight {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Duration LONGEST_TEST = Duration.ofMinutes(1);

    private Midnight() {}

    /** The day on which a test takes place that begins now. */
    public static LocalDate afterwards() {
        letPass();
        return LocalDate.now(Clock.system(NAIROBI));
    }

    /** Returns at once, or when it is past if the day of the tests' organisations is almost over. */
    public static void letPass() {
        ZonedDateTime now = ZonedDateTime.now(Clock.system(NAIROBI));
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(NAIROBI);
        Duration left = Duration.between(now, midnight);
        if (left.compareTo(LONGEST_TEST) < 0) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
