package coop.minga.finance.servicing.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands: what is owed of it, and since when.
 *
 * <p>Guarantee: follows from the schedule in force, from what was paid in all and from the penalties up to the day that is
 * asked about, and from nothing else. What is paid of each part lies on the oldest instalments; so in whatever order
 * repayments came or were taken back, the same books give the same position.
 *
 * @param schedule the revision in force
 * @param paid in all since the loan was paid out
 * @param penaltiesMinor charged up to the day that is asked about
 * @param inDuplum whether what is unpaid of interest and penalties together is never demanded beyond the principal that was
 *     owed when the oldest unpaid instalment fell due
 */
public record LoanPosition(DueSchedule schedule, Split paid, long penaltiesMinor, boolean inDuplum) {

    public long outstandingMinor() {
        return schedule.principalMinor() - paid.principalMinor();
    }

    /** What is to be paid by the end of a day. */
    public Split due(LocalDate day) {
        Split due = schedule.due(day);
        long penalties = Math.max(0, penaltiesMinor - paid.penaltiesMinor());
        long interest = Math.max(0, due.interestMinor() - paid.interestMinor());
        if (inDuplum) {
            long most = principalAtDelinquency();
            interest = Math.min(interest, most);
            penalties = Math.min(penalties, most - interest);
        }
        return new Split(
                penalties,
                Math.max(0, due.feesMinor() - paid.feesMinor()),
                interest,
                Math.max(0, due.principalMinor() - paid.principalMinor()));
    }

    /** What closes the loan on a day: all principal, and interest of the days that are over, not of those to come. */
    public Split closing(LocalDate day) {
        Split due = due(day);
        return new Split(
                due.penaltiesMinor(),
                due.feesMinor(),
                due.interestMinor() + unpaidOfRunningPeriodMinor(day, due),
                outstandingMinor());
    }

    /** Since when the oldest instalment that is not wholly paid should have been; null where none should. */
    public @Nullable LocalDate overdueSince(LocalDate day) {
        int oldest = oldestOpen();
        return oldest < schedule.rows().size()
                        && schedule.rows().get(oldest).dueOn().isBefore(day)
                ? schedule.rows().get(oldest).dueOn()
                : null;
    }

    public int daysLate(LocalDate day) {
        LocalDate since = overdueSince(day);
        return since == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(since, day));
    }

    /** The same, with so much more paid. */
    public LoanPosition after(Split more) {
        return new LoanPosition(schedule, paid.plus(more), penaltiesMinor, inDuplum);
    }

    /**
     * Lays a repayment on what is owed: on the oldest instalment first, in it by the given order. Penalties are of the loan
     * as a whole: they come before all instalments where the order has them before the principal, after what is due
     * otherwise. Interest that in duplum kept from being demanded until then is not demanded later.
     *
     * @throws DomainFailure REPAYMENT_BEYOND_LOAN, REPAYMENT_BEYOND_DUE
     */
    public Allocation allocate(long minor, LocalDate day, List<Part> order, Excess excess) {
        DueSchedule demanded = demanded(day);
        if (!demanded.equals(schedule)) {
            Allocation made =
                    new LoanPosition(demanded, paid, penaltiesMinor, inDuplum).allocate(minor, day, order, excess);
            return made.revised() == null ? new Allocation(made.split(), demanded, made.closes()) : made;
        }
        Split closing = closing(day);
        if (minor > closing.totalMinor()) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_BEYOND_LOAN,
                    "With less than that nothing is owed any more.",
                    Map.of("closesWithMinor", closing.totalMinor()));
        }
        if (minor == closing.totalMinor()) {
            return new Allocation(closing, schedule.settled(day, paid.plus(closing)), true);
        }
        Split due = due(day);
        long beyond = minor - due.totalMinor();
        if (beyond > 0 && excess == Excess.REFUSED) {
            throw new DomainFailure(
                    ServicingFailure.REPAYMENT_BEYOND_DUE,
                    "Say what becomes of the rest.",
                    Map.of("dueMinor", due.totalMinor()));
        }
        Split split = beyond < 0 ? laid(minor, due, order, day) : due;
        if (beyond <= 0 || excess == Excess.NEXT_INSTALMENTS) {
            if (beyond > 0) {
                split = split.plus(after(split).laidAhead(beyond, order, day));
            }
            return allocated(split, day);
        }
        long interest = unpaidOfRunningPeriodMinor(day, due);
        if (beyond <= interest) {
            return allocated(split.plus(new Split(0, 0, beyond, 0)), day);
        }
        split = split.plus(new Split(0, 0, interest, beyond - interest));
        return new Allocation(split, schedule.settled(day, paid.plus(split)), false);
    }

    private Allocation allocated(Split split, LocalDate day) {
        LoanPosition after = after(split);
        return after.closing(day).totalMinor() == 0
                ? new Allocation(split, schedule.settled(day, after.paid), true)
                : new Allocation(split, null, false);
    }

    /** The schedule without the interest that in duplum kept from being demanded, if no more of it is demanded today. */
    private DueSchedule demanded(LocalDate day) {
        Split due = due(day);
        long borne = paid.interestMinor() + due.interestMinor();
        boolean hasStopped = unpaidOfRunningPeriodMinor(day, due) == 0 && borne < schedule.accruedMinor(day);
        return hasStopped ? schedule.forgiven(day, borne) : schedule;
    }

    private Split laid(long minor, Split due, List<Part> order, LocalDate day) {
        var purse = new Purse(minor);
        boolean penaltiesFirst = order.indexOf(Part.PENALTIES) < order.indexOf(Part.PRINCIPAL);
        if (penaltiesFirst) {
            purse.pay(Part.PENALTIES, due.penaltiesMinor());
        }
        purse.payRows(open().stream().filter(each -> each.isDueOn(day)).toList(), order, due.interestMinor());
        if (!penaltiesFirst) {
            purse.pay(Part.PENALTIES, due.penaltiesMinor());
        }
        return purse.split();
    }

    private Split laidAhead(long minor, List<Part> order, LocalDate day) {
        var purse = new Purse(minor);
        List<Due> ahead = open().stream().filter(each -> !each.isDueOn(day)).toList();
        purse.payRows(ahead, order, Long.MAX_VALUE);
        return purse.split();
    }

    /** The instalments with what is still open of each. */
    public List<Due> open() {
        var left = new long[] {paid.feesMinor(), paid.interestMinor(), paid.principalMinor()};
        return schedule.rows().stream()
                .map(row -> new Due(
                        row.startsOn(),
                        row.dueOn(),
                        open(row.principalMinor(), left, 2),
                        open(row.interestMinor(), left, 1),
                        open(row.feesMinor(), left, 0)))
                .toList();
    }

    private static long open(long minor, long[] left, int part) {
        long paid = Math.min(minor, left[part]);
        left[part] -= paid;
        return minor - paid;
    }

    private int oldestOpen() {
        List<Due> open = open();
        int oldest = 0;
        while (oldest < open.size() && open.get(oldest).totalMinor() == 0) {
            oldest++;
        }
        return oldest;
    }

    /** What is owed when the oldest open instalment falls due. The same as {@code finance.loan_accrued} has it. */
    private long principalAtDelinquency() {
        return schedule.rows().stream()
                .skip(oldestOpen())
                .mapToLong(Due::principalMinor)
                .sum();
    }

    /** What the days since the last instalment have borne, less what was paid of it in advance. */
    private long unpaidOfRunningPeriodMinor(LocalDate day, Split due) {
        long before = schedule.due(day).interestMinor();
        long running = Math.max(0, schedule.accruedMinor(day) - before - Math.max(0, paid.interestMinor() - before));
        return inDuplum
                ? Math.min(running, principalAtDelinquency() - due.interestMinor() - due.penaltiesMinor())
                : running;
    }

    /** Money that is laid on one thing after the other until none is left. */
    private static final class Purse {
        private final Map<Part, Long> paid = new EnumMap<>(Part.class);
        private long left;

        Purse(long minor) {
            this.left = minor;
        }

        void pay(Part part, long openMinor) {
            long now = Math.min(left, openMinor);
            left -= now;
            paid.merge(part, now, Math::addExact);
        }

        void payRows(List<Due> rows, List<Part> order, long mostInterest) {
            long interest = mostInterest;
            for (Due row : rows) {
                for (Part part : order) {
                    switch (part) {
                        case PENALTIES -> {}
                        case FEES -> pay(part, row.feesMinor());
                        case INTEREST -> {
                            long demanded = Math.min(row.interestMinor(), interest);
                            interest -= demanded;
                            pay(part, demanded);
                        }
                        case PRINCIPAL -> pay(part, row.principalMinor());
                    }
                }
            }
        }

        Split split() {
            return new Split(of(Part.PENALTIES), of(Part.FEES), of(Part.INTEREST), of(Part.PRINCIPAL));
        }

        private long of(Part part) {
            return paid.getOrDefault(part, 0L);
        }
    }
}
