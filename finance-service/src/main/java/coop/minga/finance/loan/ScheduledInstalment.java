package coop.minga.finance.loan;

import java.time.LocalDate;

/**
 * What of a loan is due on a day.
 *
 * <p>Guarantee: nothing in it is negative.
 *
 * @param number from 1 on
 * @param principalMinor in minor units, as all amounts here
 */
public record ScheduledInstalment(
        int number, LocalDate dueOn, long principalMinor, long interestMinor, long feesMinor) {
    public long totalMinor() {
        return Math.addExact(Math.addExact(principalMinor, interestMinor), feesMinor);
    }
}
