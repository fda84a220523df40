package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a step, when, and from which day on it is to count.
 *
 * <p>Guarantee: none by itself; the membership checks the day.
 *
 * @param sealedReason readable only with the person's key, as is the evidence
 * @param asked the day the client names; today if null
 * @param zone the organisation's, in which its days are counted
 */
public record StepTaken(
        String actor,
        @Nullable String sealedReason,
        @Nullable String sealedEvidence,
        @Nullable LocalDate asked,
        ZoneId zone,
        Instant now) {

    /** The day on which it is recorded, in the organisation's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    public LocalDate effectiveOn() {
        return asked == null ? today() : asked;
    }

    /** @throws DomainFailure MEMBERSHIP_DATE_NOT_ALLOWED before the earliest day or in the future */
    void requireDay(LocalDate day, LocalDate earliest, String pointer) {
        if (day.isAfter(today()) || day.isBefore(earliest)) {
            throw DomainFailure.at(
                    MembershipFailure.MEMBERSHIP_DATE_NOT_ALLOWED,
                    pointer,
                    "Name a day from %s to %s: not before the application, not in the future."
                            .formatted(earliest, today()));
        }
    }
}
