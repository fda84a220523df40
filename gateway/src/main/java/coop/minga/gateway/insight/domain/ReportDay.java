package coop.minga.gateway.insight.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which business days a report answers.
 *
 * <p>Guarantee: above one organisation only the ends of months that are over, since two neighbouring days, or the same
 * day asked twice while it lasts, would reveal the one who joined between.
 */
public final class ReportDay {
    /** Where a day ends last on earth: what is affiliated may lie in any zone, and a month must be over for all. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private ReportDay() {}

    /** The day to answer for, {@code zone} being that of the caller's organisation. */
    public static LocalDate of(@Nullable LocalDate asked, ReportScope scope, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, scope == ReportScope.OWN ? zone : LAST_ZONE);
        return switch (scope) {
            case OWN -> withinOne(asked == null ? today : asked, today);
            case AFFILIATES -> aboveOne(asked == null ? endOfLastMonth(today) : asked, today);
        };
    }

    /** Today, where affiliations are looked at above one organisation. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The instant at which the day is over everywhere. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(LAST_ZONE);
    }

    private static LocalDate withinOne(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw DomainFailure.at(
                    ReportFailure.AS_OF_NOT_OVER,
                    "?asOf",
                    "The day must not lie ahead; the last one is " + today + ".");
        }
        return day;
    }

    private static LocalDate aboveOne(LocalDate day, LocalDate today) {
        LocalDate last = endOfLastMonth(today);
        if (day.isAfter(last)) {
            throw DomainFailure.at(
                    ReportFailure.AS_OF_NOT_OVER,
                    "?asOf",
                    "The month must be over; the last end of one is " + last + ".");
        }
        if (day.getDayOfMonth() != day.lengthOfMonth()) {
            throw DomainFailure.at(
                    ReportFailure.AS_OF_NOT_A_MONTH_END,
                    "?asOf",
                    "Only the ends of months are answered; the next one is " + day.withDayOfMonth(day.lengthOfMonth())
                            + ".");
        }
        return day;
    }

    private static LocalDate endOfLastMonth(LocalDate today) {
        return today.withDayOfMonth(1).minusDays(1);
    }
}
