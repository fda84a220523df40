package coop.minga.membership.unit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, when, and from which day on it is to count.
 *
 * <p>Guarantee: none by itself; the tree checks the day.
 */
public record StepTaken(
        String actor,
        @Nullable String reason,
        List<String> evidence,
        LocalDate effectiveOn,
        LocalDate today,
        Instant now) {
    public StepTaken {
        evidence = List.copyOf(evidence);
    }

    /** In an organisation's zone; today if no day is named. */
    public static StepTaken in(
            ZoneId zone,
            Instant now,
            String actor,
            @Nullable String reason,
            List<String> evidence,
            @Nullable LocalDate effectiveOn) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new StepTaken(actor, reason, evidence, effectiveOn == null ? today : effectiveOn, today, now);
    }
}
