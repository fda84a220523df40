package coop.minga.finance.servicing.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.time.Period;

/**
 * How far a moratorium puts off what is due.
 *
 * <p>Guarantee: at least one of its units; what was due earlier is not due later than what was due after it.
 */
public record Shift(int count, ShiftUnit unit) {
    public static final int MOST = 366;

    private static final int LONGEST_YEARS = 100;

    public Shift {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("A moratorium is of 1 to " + MOST + " units.");
        }
    }

    /**
     * A schedule with each instalment that is not wholly paid put off.
     *
     * @param apart how far the loan's own instalments are
     * @throws DomainFailure MORATORIUM_TOO_LONG, LOAN_NOTHING_TO_SHIFT
     */
    public DueSchedule of(DueSchedule schedule, Split paid, Period apart) {
        Period later = distance(apart);
        DueSchedule deferred = schedule.deferred(paid, day -> day.plus(later));
        if (deferred.equals(schedule)) {
            throw new DomainFailure(ServicingFailure.LOAN_NOTHING_TO_SHIFT, "All its instalments are paid.");
        }
        LocalDate start = schedule.rows().getFirst().startsOn();
        if (deferred.rows().getLast().dueOn().isAfter(start.plusYears(LONGEST_YEARS))) {
            throw new DomainFailure(
                    ServicingFailure.MORATORIUM_TOO_LONG,
                    "The last instalment is due within " + LONGEST_YEARS + " years.");
        }
        return deferred;
    }

    private Period distance(Period apart) {
        return switch (unit) {
            case INSTALMENT -> apart.multipliedBy(count);
            case DAY -> Period.ofDays(count);
            case WEEK -> Period.ofWeeks(count);
            case MONTH -> Period.ofMonths(count);
        };
    }
}
