package coop.minga.finance.interest.domain;

import java.time.LocalDate;

/**
 * At the end of what the interest is paid: of a calendar month, quarter or year.
 *
 * <p>Guarantee: no period lies in two years.
 */
public enum PostingPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PostingPeriod(int months) {
        this.months = months;
    }

    public LocalDate firstDay(LocalDate day) {
        int month = day.getMonthValue() - 1;
        return LocalDate.of(day.getYear(), month - month % months + 1, 1);
    }

    public LocalDate lastDay(LocalDate day) {
        return firstDay(day).plusMonths(months).minusDays(1);
    }
}
