package coop.minga.membership.membership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a step, when, and from which day on it is to count.
 *
 * <p>Guarantee: none by itself; the membership checks the day.
 *
 * @param sealedReason readable only with the person's key
 * @param asked the day the client names; today if null
 * @param zone the organisation's, in which its days are counted
 */
public record StepTaken(
        String actor,
        @Nullable String sealedReason,
        @Nullable LocalDate asked,
        ZoneId zone,
        Instant now) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDate effectiveOn() {
        return asked == null ? today() : asked;
    }
}
