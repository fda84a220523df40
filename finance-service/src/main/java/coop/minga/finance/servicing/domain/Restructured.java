package coop.minga.finance.servicing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What becomes of a loan by other terms.
 *
 * <p>Guarantee: of principal the schedule asks for what was paid, what is owed and what is capitalised.
 */
public record Restructured(DueSchedule schedule, long capitalisedMinor) {
    /**
     * Restructures a loan on a day. Interest that in duplum keeps from being demanded leaves the schedule.
     *
     * @param rest makes instalments of so much of principal, from the day on
     */
    public static Restructured of(
            LoanPosition position, UnpaidInterest unpaidInterest, LocalDate day, LongFunction<List<Due>> rest) {
        long unpaid = position.closing(day).interestMinor();
        long borne = position.paid().interestMinor() + unpaid;
        long capitalised =
                switch (unpaidInterest) {
                    case STAYS_DUE -> 0;
                    case CAPITALISED -> unpaid;
                };
        Split paid = position.paid().plus(new Split(0, 0, capitalised, 0));
        long owed = Math.addExact(position.outstandingMinor(), capitalised);
        return new Restructured(position.schedule().restructured(day, paid, borne, rest.apply(owed)), capitalised);
    }
}
