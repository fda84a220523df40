package coop.minga.finance.servicing.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * What is due when, in the revision of a loan's schedule that is in force.
 *
 * <p>Guarantee: the principal of all instalments is the loan's, in every revision: what was paid off early stands in it as
 * an instalment of that day. So how a loan stands follows from its schedule and from what was paid in all.
 *
 * @param rows in the order in which they are due
 */
public record DueSchedule(List<Due> rows) {
    public DueSchedule {
        rows = List.copyOf(rows);
    }

    public long principalMinor() {
        return sum(each -> true, Due::principalMinor);
    }

    /** What of all interest the days up to the end of one have borne. */
    public long accruedMinor(LocalDate day) {
        return sum(each -> true, each -> each.accruedMinor(day));
    }

    /** What is due up to the end of a day, paid or not; without penalties, which no schedule knows. */
    public Split due(LocalDate day) {
        Predicate<Due> isDue = each -> each.isDueOn(day);
        return new Split(
                0, sum(isDue, Due::feesMinor), sum(isDue, Due::interestMinor), sum(isDue, Due::principalMinor));
    }

    /**
     * The schedule once so much is paid that nothing is due on the day: what was paid beyond is an instalment of that day,
     * and what is left is due as before, each instalment smaller in the proportion in which less is owed. That is what a
     * schedule made of the rest would say, for interest is in proportion to what is owed, by either method; and the days
     * stay those that were agreed. The interest of days that are over is left out of the rest, and so is what of interest
     * and fees was paid before it was borne.
     *
     * @param paid in all since the loan was paid out, the interest of the days that are over among it
     */
    public DueSchedule settled(LocalDate day, Split paid) {
        Split due = due(day);
        long ahead = paid.principalMinor() - due.principalMinor();
        long interestAhead = Math.max(0, paid.interestMinor() - due.interestMinor());
        long feesAhead = paid.feesMinor() - due.feesMinor();
        List<Due> revised = kept(day, paid.interestMinor());
        addOn(day, revised, ahead, interestAhead, feesAhead);
        long whole = principalMinor() - due.principalMinor();
        long left = whole - ahead;
        interestAhead = Math.max(0, interestAhead - (accruedMinor(day) - due.interestMinor()));
        long before = 0;
        LocalDate start = day;
        for (Due row : later(day, left)) {
            long through = before + row.principalMinor();
            long interest = part(row.interestMinor() - row.accruedMinor(day), left, whole);
            long interestLess = Math.min(interest, interestAhead);
            long feesLess = Math.min(row.feesMinor(), feesAhead);
            interestAhead -= interestLess;
            feesAhead -= feesLess;
            revised.add(new Due(
                    start,
                    row.dueOn(),
                    part(through, left, whole) - part(before, left, whole),
                    interest - interestLess,
                    row.feesMinor() - feesLess));
            before = through;
            start = row.dueOn();
        }
        return new DueSchedule(revised);
    }

    /**
     * The schedule without interest that will not be demanded any more: of what is due all beyond what was borne of it, and
     * of the running instalment that of the days that are over.
     *
     * @param borneMinor what was paid of interest, and what of it is demanded
     */
    public DueSchedule forgiven(LocalDate day, long borneMinor) {
        List<Due> revised = kept(day, borneMinor);
        List<Due> later = later(day, 1);
        if (!later.isEmpty()) {
            Due running = later.getFirst();
            if (running.startsOn().isBefore(day)) {
                // Nothing is due by it: it is the day from which on interest is borne again.
                revised.add(new Due(running.startsOn(), day, 0, 0, 0));
            }
            long ahead = Math.max(0, borneMinor - due(day).interestMinor());
            long interest = running.interestMinor() - running.accruedMinor(day) + ahead;
            revised.add(new Due(day, running.dueOn(), running.principalMinor(), interest, running.feesMinor()));
            revised.addAll(later.subList(1, later.size()));
        }
        return new DueSchedule(revised);
    }

    /** The schedule with all that was to come due on the day, with the interest of the days that are over. */
    public DueSchedule calledIn(LocalDate day, Split paid) {
        Split due = due(day);
        List<Due> revised = dueOn(day);
        addOn(
                day,
                revised,
                principalMinor() - due.principalMinor(),
                Math.max(accruedMinor(day), paid.interestMinor()) - due.interestMinor(),
                Math.max(0, paid.feesMinor() - due.feesMinor()));
        return new DueSchedule(revised);
    }

    /** The schedule with each instalment that is not wholly paid due later, for the same interest. */
    public DueSchedule deferred(Split paid, UnaryOperator<LocalDate> later) {
        List<Due> revised = new ArrayList<>(rows.size());
        long principal = 0;
        long interest = 0;
        long fees = 0;
        LocalDate start = rows.getFirst().startsOn();
        for (Due row : rows) {
            principal += row.principalMinor();
            interest += row.interestMinor();
            fees += row.feesMinor();
            boolean isPaid =
                    principal <= paid.principalMinor() && interest <= paid.interestMinor() && fees <= paid.feesMinor();
            LocalDate dueOn = isPaid ? row.dueOn() : later.apply(row.dueOn());
            revised.add(new Due(start, dueOn, row.principalMinor(), row.interestMinor(), row.feesMinor()));
            start = dueOn;
        }
        return new DueSchedule(revised);
    }

    /**
     * The schedule once what is not paid of principal is to be paid otherwise. What was paid of it stands on the oldest
     * instalments and on the day; interest and fees stay due since when they were, the interest of days that are over from
     * the day on.
     *
     * @param borneMinor what the days that are over have borne of interest, as far as it is demanded or was paid
     * @param rest what was not paid of principal, as it is to be paid from now on
     */
    public DueSchedule restructured(LocalDate day, Split paid, long borneMinor, List<Due> rest) {
        Split due = due(day);
        List<Due> revised = new ArrayList<>();
        long left = paid.principalMinor();
        for (Due row : dueOn(day)) {
            long principal = Math.min(row.principalMinor(), left);
            left -= principal;
            revised.add(row.with(principal, row.interestMinor()));
        }
        long running = Math.max(0, borneMinor - due.interestMinor());
        long feesAhead = Math.max(0, paid.feesMinor() - due.feesMinor());
        // Also where nothing is due: it is the day from which on the rest bears interest.
        revised.add(new Due(startAfter(revised, rows.getFirst().startsOn()), day, left, running, feesAhead));
        forgo(revised, due.interestMinor() - borneMinor);
        long interestAhead = Math.max(0, borneMinor - accruedMinor(day));
        long fees = sum(each -> !each.isDueOn(day), Due::feesMinor) - feesAhead;
        for (Due row : rest) {
            long less = Math.min(row.interestMinor(), interestAhead);
            interestAhead -= less;
            revised.add(new Due(row.startsOn(), row.dueOn(), row.principalMinor(), row.interestMinor() - less, fees));
            fees = 0;
        }
        return new DueSchedule(revised);
    }

    /** Those that are due, the newest of them without the interest that was not borne. */
    private List<Due> kept(LocalDate day, long borneMinor) {
        List<Due> kept = dueOn(day);
        forgo(kept, due(day).interestMinor() - borneMinor);
        return kept;
    }

    private List<Due> dueOn(LocalDate day) {
        return new ArrayList<>(rows.stream().filter(each -> each.isDueOn(day)).toList());
    }

    /** Leaves so much out of the interest of the newest. */
    private static void forgo(List<Due> rows, long minor) {
        long forgone = minor;
        for (int i = rows.size() - 1; i >= 0 && forgone > 0; i--) {
            Due row = rows.get(i);
            long less = Math.min(forgone, row.interestMinor());
            forgone -= less;
            rows.set(i, row.with(row.principalMinor(), row.interestMinor() - less));
        }
    }

    private List<Due> later(LocalDate day, long leftMinor) {
        return leftMinor == 0
                ? List.of()
                : rows.stream().filter(each -> !each.isDueOn(day)).toList();
    }

    private void addOn(LocalDate day, List<Due> revised, long principal, long interest, long fees) {
        if (principal > 0 || interest > 0 || fees > 0) {
            revised.add(new Due(startAfter(revised, rows.getFirst().startsOn()), day, principal, interest, fees));
        }
    }

    private static LocalDate startAfter(List<Due> revised, LocalDate otherwise) {
        return revised.isEmpty() ? otherwise : revised.getLast().dueOn();
    }

    private long sum(Predicate<Due> which, ToLongFunction<Due> part) {
        return rows.stream().filter(which).mapToLong(part).reduce(0, Math::addExact);
    }

    /** Rounded down; differences of parts of growing sums add up to the whole. */
    private static long part(long minor, long left, long whole) {
        return BigInteger.valueOf(minor)
                .multiply(BigInteger.valueOf(left))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
