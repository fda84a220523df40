package coop.minga.finance.loanproduct;

import java.time.LocalDate;
import java.time.Period;

/**
 * How far apart instalments are due.
 *
 * <p>Guarantee: at least one unit apart, and no more than a year of days.
 */
public record RepayEvery(int count, RepaymentUnit unit) {
    public static final int MOST = 366;

    /** In what the distance is counted. */
    public enum RepaymentUnit {
        DAY,
        WEEK,
        MONTH
    }

    public RepayEvery {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("Instalments are 1 to " + MOST + " units apart.");
        }
    }

    /** How far two that follow each other are apart. */
    public Period period() {
        return switch (unit) {
            case DAY -> Period.ofDays(count);
            case WEEK -> Period.ofWeeks(count);
            case MONTH -> Period.ofMonths(count);
        };
    }

    /** So many distances after the seed. A month ends on the seed's day, or on its own last one: 31, 28 or 29, 31. */
    public LocalDate after(LocalDate seed, int times) {
        return seed.plus(period().multipliedBy(times));
    }
}
