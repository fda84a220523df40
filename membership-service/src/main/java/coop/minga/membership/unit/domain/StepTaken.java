package coop.minga.membership.unit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, when, and from which day on it is to count.
 *
 * <p>Guarantee: none by itself; the tree checks the day.
 */
public record StepTaken(String actor, @Nullable String reason, LocalDate effectiveOn, LocalDate today, Instant now) {

    /** In an organisation's zone; today if no day is named. */
    public static StepTaken in(
            ZoneId zone, Instant now, String actor, @Nullable String reason, @Nullable LocalDate effectiveOn) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new StepTaken(actor, reason, effectiveOn == null ? today : effectiveOn, today, now);
    }
}
