package coop.minga.finance.dues.domain;

import java.time.LocalDate;

/**
 * For how long dues are owed at once.
 *
 * <p>Guarantee: periods of one length follow each other without a gap or an overlap; a constant is never renamed.
 */
public enum DuesPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    DuesPeriod(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The first day of the calendar's period that a day is in. */
    public LocalDate startOf(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** @param start the first day of a period */
    public LocalDate endOf(LocalDate start) {
        return next(start).minusDays(1);
    }

    /** @param start the first day of a period */
    public LocalDate next(LocalDate start) {
        return start.plusMonths(months);
    }
}
