package coop.minga.membership.person;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a person was born, as precisely as it is known.
 *
 * <p>Guarantee: a date that existed; a day is known only with its month, a month only with its year.
 */
@Schema(name = "BirthDate", description = "A year, a month of a year, or a day: as precise as it is known.")
public record BirthDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    /** Nobody alive was born before; what is smaller is a number in the wrong column. */
    private static final int EARLIEST_YEAR = 1880;

    private static final int LATEST_YEAR = 9999;

    /** How precisely a birth is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public BirthDate {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw impossible("/year", "Write the year of birth with four digits.");
        }
        if (month == null && day != null) {
            throw impossible("/month", "A day needs its month.");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw impossible("/month", "A month is a number from 1 to 12.");
        }
        if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
            throw impossible("/day", "This month does not have this day.");
        }
    }

    public Precision precision() {
        if (month == null) {
            return Precision.YEAR;
        }
        return day == null ? Precision.MONTH : Precision.DAY;
    }

    /** Whether the whole span the birth may lie in is still to come. */
    public boolean isAfter(LocalDate today) {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day)
                .isAfter(today);
    }

    private static DomainFailure impossible(String pointer, String detail) {
        return DomainFailure.at(PersonFailure.BIRTH_DATE_IMPOSSIBLE, pointer, detail);
    }
}
