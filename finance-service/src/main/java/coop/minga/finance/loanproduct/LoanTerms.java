package coop.minga.finance.loanproduct;

import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a loan is given.
 *
 * <p>Guarantee: a schedule can be made of them.
 *
 * @param annualRatePercent nominal, of a year; not negative
 * @param scheduleStartsOn the day from which periods are counted, where it is before the money is paid out
 * @param firstDueOn where the first period is not as long as the others
 * @param multipleMinor what an instalment, or the principal in it, is rounded to, in minor units
 */
public record LoanTerms(
        Money principal,
        BigDecimal annualRatePercent,
        LoanInterestMethod interestMethod,
        Amortization amortization,
        DayCount dayCount,
        int instalments,
        RepayEvery repayEvery,
        LocalDate disbursedOn,
        @Nullable LocalDate scheduleStartsOn,
        @Nullable LocalDate firstDueOn,
        long multipleMinor) {
    /** Thirty years of months. */
    public static final int MOST_INSTALMENTS = 360;

    /** Beyond these a sum of instalments would not fit the ledger's numbers. */
    public static final long MOST_PRINCIPAL_MINOR = 10_000_000_000_000L;

    static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000);
    static final int LONGEST_YEARS = 100;

    /** @throws DomainFailure LOAN_TERMS_INVALID, with the place of what is wrong */
    public LoanTerms {
        require(
                principal.minor() > 0 && principal.minor() <= MOST_PRINCIPAL_MINOR,
                "/principal",
                "The principal is more than nothing and at most " + MOST_PRINCIPAL_MINOR + " minor units.");
        require(
                annualRatePercent.signum() >= 0 && annualRatePercent.compareTo(HIGHEST_RATE) <= 0,
                "/annualRatePercent",
                "The rate is 0 to " + HIGHEST_RATE + " percent.");
        require(
                instalments >= 1 && instalments <= MOST_INSTALMENTS,
                "/instalments",
                "There are 1 to " + MOST_INSTALMENTS + " instalments.");
        require(isOfOurTime(disbursedOn), "/disbursedOn", "The money is paid out in 1900 to 2999.");
        require(
                scheduleStartsOn == null || isOfOurTime(scheduleStartsOn),
                "/scheduleStartsOn",
                "The schedule starts in 1900 to 2999.");
        require(firstDueOn == null || isOfOurTime(firstDueOn), "/firstDueOn", "It is due in 1900 to 2999.");
        require(
                scheduleStartsOn == null || !scheduleStartsOn.isAfter(disbursedOn),
                "/scheduleStartsOn",
                "The schedule starts on the day the money is paid out, or before.");
        LocalDate start = scheduleStartsOn == null ? disbursedOn : scheduleStartsOn;
        LocalDate first = firstDueOn == null ? repayEvery.after(start, 1) : firstDueOn;
        require(
                first.isAfter(disbursedOn),
                firstDueOn == null ? "/scheduleStartsOn" : "/firstDueOn",
                "The first instalment is due after the money is paid out.");
        require(
                repayEvery.after(first, instalments - 1).isBefore(start.plusYears(LONGEST_YEARS)),
                "/instalments",
                "The last instalment is due within " + LONGEST_YEARS + " years.");
        require(
                multipleMinor >= 1 && multipleMinor <= principal.minor(),
                "/instalmentMultipleOf",
                "The multiple is more than nothing and no more than the principal.");
    }

    /** The day from which periods are counted. */
    public LocalDate start() {
        return scheduleStartsOn == null ? disbursedOn : scheduleStartsOn;
    }

    /** The day on which the instalment of this number is due, from 1 on. */
    public LocalDate dueOn(int number) {
        return firstDueOn == null ? repayEvery.after(start(), number) : repayEvery.after(firstDueOn, number - 1);
    }

    /** Outside, the arithmetic of dates would overflow sooner or later. */
    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2999;
    }

    private static void require(boolean isSo, String pointer, String what) {
        if (!isSo) {
            throw DomainFailure.at(LoanProductFailure.LOAN_TERMS_INVALID, pointer, what);
        }
    }
}
