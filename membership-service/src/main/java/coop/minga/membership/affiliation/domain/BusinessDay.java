package coop.minga.membership.affiliation.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which days something can be recorded for.
 *
 * <p>Guarantee: none in the future where the affiliate is, and none that the database could not keep.
 */
final class BusinessDay {
    /** Nobody keeps older books than this. */
    static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private BusinessDay() {}

    /**
     * The day that is wanted, or today.
     *
     * @throws DomainFailure AFFILIATION_DATE_NOT_ALLOWED
     */
    static LocalDate checked(@Nullable LocalDate wanted, Instant now, ZoneId zone, LocalDate earliest, String pointer) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = wanted == null ? today : wanted;
        if (day.isAfter(today) || day.isBefore(earliest)) {
            throw DomainFailure.at(
                    AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED,
                    pointer,
                    "Name a day from %s to %s (today at the affiliate's).".formatted(earliest, today));
        }
        return day;
    }
}
