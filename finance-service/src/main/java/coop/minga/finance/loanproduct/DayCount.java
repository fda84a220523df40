package coop.minga.finance.loanproduct;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** Which part of a year lies between two days: ISDA 2006 definitions, section 4.16, and the 364 days of 52 weeks. */
public enum DayCount {
    /** Months of 30 days. */
    D30_360 {
        @Override
        public BigDecimal years(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            long days = 360L * (to.getYear() - from.getYear())
                    + 30L * (to.getMonthValue() - from.getMonthValue())
                    + (last - first);
            return part(days, 360);
        }
    },
    ACT_360 {
        @Override
        public BigDecimal years(LocalDate from, LocalDate to) {
            return part(ChronoUnit.DAYS.between(from, to), 360);
        }
    },
    ACT_364 {
        @Override
        public BigDecimal years(LocalDate from, LocalDate to) {
            return part(ChronoUnit.DAYS.between(from, to), 364);
        }
    },
    ACT_365 {
        @Override
        public BigDecimal years(LocalDate from, LocalDate to) {
            return part(ChronoUnit.DAYS.between(from, to), 365);
        }
    },
    /** Each year by its own length, parted at 31 December. */
    ACT_ACT {
        @Override
        public BigDecimal years(LocalDate from, LocalDate to) {
            int first = from.getYear();
            int last = to.getYear();
            if (first == last) {
                return part(ChronoUnit.DAYS.between(from, to), Year.of(last).length());
            }
            return part(
                            ChronoUnit.DAYS.between(from, endOf(first)),
                            Year.of(first).length())
                    .add(BigDecimal.valueOf(last - first - 1L))
                    .add(part(
                            ChronoUnit.DAYS.between(endOf(last - 1), to),
                            Year.of(last).length()));
        }
    };

    /** Enough for 360 instalments to be exact to the minor unit; rounded to even, as interest is. */
    public static final MathContext EXACT = MathContext.DECIMAL128;

    /** The part of a year from one day to a later one, exact enough for interest to the minor unit. */
    public abstract BigDecimal years(LocalDate from, LocalDate to);

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static BigDecimal part(long days, int ofYear) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(ofYear), EXACT);
    }
}
