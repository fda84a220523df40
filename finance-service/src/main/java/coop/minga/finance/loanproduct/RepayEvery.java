package coop.minga.finance.loanproduct;

import java.time.LocalDate;

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

    /** So many distances after the seed. A month ends on the seed's day, or on its own last one: 31, 28 or 29, 31. */
    public LocalDate after(LocalDate seed, int times) {
        return switch (unit) {
            case DAY -> seed.plusDays((long) count * times);
            case WEEK -> seed.plusWeeks((long) count * times);
            case MONTH -> seed.plusMonths((long) count * times);
        };
    }
}
