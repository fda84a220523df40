package coop.minga.finance.loanproduct;

import java.time.LocalDate;

/**
 * What is due on a day.
 *
 * <p>Guarantee: nothing in it is negative.
 *
 * @param number from 1 on
 * @param principalMinor repaid by it, in minor units, as all amounts here
 * @param balanceAfterMinor what is owed of the principal once it is paid
 */
public record Instalment(int number, LocalDate dueOn, long principalMinor, long interestMinor, long balanceAfterMinor) {
    public long totalMinor() {
        return Math.addExact(principalMinor, interestMinor);
    }
}
