package coop.minga.membership.affiliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who records something, when, and from which day on it is to count.
 *
 * <p>Guarantee: none by itself; the affiliation checks the day.
 *
 * @param effectiveOn today if null
 */
public record StepTaken(
        String actor,
        @Nullable String reason,
        List<String> evidence,
        @Nullable LocalDate effectiveOn,
        Instant now) {
    public StepTaken {
        evidence = List.copyOf(evidence);
    }

    LocalDate day(ZoneId zone, LocalDate earliest) {
        return BusinessDay.checked(effectiveOn, now, zone, earliest, "/effectiveOn");
    }
}
