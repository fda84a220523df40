package coop.minga.membership.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded something, why, when, and on what evidence.
 *
 * <p>Guarantee: none by itself; the registration checks the day.
 *
 * @param asked the day the client names; today if null
 * @param zone of the organisation that keeps the record, in which its days are counted
 */
public record EntryTaken(
        String actor,
        @Nullable String reason,
        List<String> evidence,
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
