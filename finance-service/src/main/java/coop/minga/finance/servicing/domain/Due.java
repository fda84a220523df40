package coop.minga.finance.servicing.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An instalment with the days whose interest it bears, in minor units.
 *
 * <p>Guarantee: nothing in it is negative.
 *
 * @param startsOn the day on which the one before was due, or the money was paid out
 */
public record Due(LocalDate startsOn, LocalDate dueOn, long principalMinor, long interestMinor, long feesMinor) {
    public Due {
        if (dueOn.isBefore(startsOn) || principalMinor < 0 || interestMinor < 0 || feesMinor < 0) {
            throw new IllegalArgumentException("No instalment is due before it starts, or less than nothing.");
        }
    }

    public long totalMinor() {
        return Math.addExact(Math.addExact(principalMinor, interestMinor), feesMinor);
    }

    public boolean isDueOn(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    /** The same with less of principal and of interest. */
    Due with(long principal, long interest) {
        return new Due(startsOn, dueOn, principal, interest, feesMinor);
    }

    /**
     * What of its interest the days up to the end of one have borne: each the same, what is rounded carried on, so that on
     * the day it is due it is all. The same as {@code finance.loan_accrued} has it.
     */
    public long accruedMinor(LocalDate day) {
        if (isDueOn(day)) {
            return interestMinor;
        }
        long gone = ChronoUnit.DAYS.between(startsOn, day);
        if (gone <= 0) {
            // Two that are due on the same day have no day between them.
            return 0;
        }
        long days = ChronoUnit.DAYS.between(startsOn, dueOn);
        return (2 * Math.multiplyExact(interestMinor, gone) + days) / (2 * days);
    }
}
