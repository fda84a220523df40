package coop.minga.finance.loanproduct;

import coop.minga.finance.loanproduct.RepayEvery.RepaymentUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What textbooks say of a schedule, reckoned another way than the schedule is: days are counted one by one, and the
 * instalment is the principal by what one unit at each due day is worth today.
 */
final class ClosedForm {
    private static final MathContext EXACT = new MathContext(40);

    private ClosedForm() {}

    /** The rate of each period. */
    static List<BigDecimal> rates(LoanTerms terms) {
        List<BigDecimal> rates = new ArrayList<>();
        LocalDate from = terms.start();
        for (int number = 1; number <= terms.instalments(); number++) {
            LocalDate to = terms.dueOn(number);
            BigDecimal rate = terms.annualRatePercent().movePointLeft(2).multiply(years(terms, number, from, to));
            if (from.isBefore(terms.disbursedOn())) {
                long out = ChronoUnit.DAYS.between(terms.disbursedOn(), to);
                long all = ChronoUnit.DAYS.between(from, to);
                rate = rate.multiply(BigDecimal.valueOf(out)).divide(BigDecimal.valueOf(all), EXACT);
            }
            rates.add(rate);
            from = to;
        }
        return rates;
    }

    private static BigDecimal years(LoanTerms terms, int number, LocalDate from, LocalDate to) {
        RepayEvery every = terms.repayEvery();
        boolean isWhole = every.unit() == RepaymentUnit.MONTH && (number > 1 || terms.firstDueOn() == null);
        return switch (terms.dayCount()) {
            case D30_360 -> isWhole ? part(30L * every.count(), 360) : part(days30(from, to), 360);
            case ACT_360 -> part(days(from, to), 360);
            case ACT_364 -> part(days(from, to), 364);
            case ACT_365 -> part(days(from, to), 365);
            case ACT_ACT -> byTheirOwnYears(from, to);
        };
    }

    /** A day belongs to the year in which it ends. */
    private static BigDecimal byTheirOwnYears(LocalDate from, LocalDate to) {
        long ofCommon = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> !Year.isLeap(day.getYear()))
                .count();
        return part(ofCommon, 365).add(part(days(from, to) - ofCommon, 366));
    }

    private static long days(LocalDate from, LocalDate to) {
        return from.datesUntil(to).count();
    }

    /** Each month has thirty: a thirty-first is the thirtieth, at the end only if the beginning was one too. */
    private static long days30(LocalDate from, LocalDate to) {
        int first = from.getDayOfMonth() == 31 ? 30 : from.getDayOfMonth();
        int last = to.getDayOfMonth() == 31 && first == 30 ? 30 : to.getDayOfMonth();
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) * 30 + last - first;
    }

    private static BigDecimal part(long days, int ofYear) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(ofYear), EXACT);
    }

    static double annuity(long principal, List<BigDecimal> rates) {
        double worth = 0;
        double discount = 1;
        for (BigDecimal rate : rates) {
            discount /= 1 + rate.doubleValue();
            worth += discount;
        }
        return principal / worth;
    }

    /** Whether it repays something in every period, whatever is rounded; longer periods may bear more than is paid. */
    static boolean isAnnuity(long principal, List<BigDecimal> rates, long multiple) {
        double instalment = annuity(principal, rates);
        double owed = principal;
        for (BigDecimal rate : rates) {
            double repaid = instalment - owed * rate.doubleValue();
            if (repaid <= slack(rates, multiple, principal)) {
                return false;
            }
            owed -= repaid;
        }
        return true;
    }

    /**
     * How far off rounding may bring the instalment: half a multiple at first; then, once, by what half a multiple in the
     * instalments and half a unit in the interest of each come to by the end, shared by all; and half a multiple again.
     */
    static double slack(List<BigDecimal> rates, long multiple, long principal) {
        double grown = 0;
        for (BigDecimal rate : rates) {
            grown = 1 + grown * (1 + rate.doubleValue());
        }
        return multiple + (multiple + 1) / 2.0 * grown / rates.size() + principal * 1e-12;
    }
}
