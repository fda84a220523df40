package coop.minga.finance.savingsgroup.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A loan the group gave to a member, as it stands on a day.
 *
 * <p>Guarantee: immutable. Each month that has begun since it was taken is charged once, the first at once, on the
 * principal owed at that moment; a month begins on the day after the day it was taken on.
 *
 * @param chargesMinor charged and not paid yet
 */
public record GroupLoan(
        LocalDate takenOn, LocalDate dueOn, long lentMinor, long principalMinor, long chargesMinor, int monthsCharged) {
    private static final BigDecimal ONE_IN_PPM = BigDecimal.valueOf(1_000_000);

    /** How a repayment was split. */
    public record Repaid(GroupLoan left, long chargesMinor, long principalMinor) {}

    static GroupLoan taken(LocalDate day, LoanAsked asked, int chargePpm) {
        return new GroupLoan(day, asked.dueOn(), asked.minor(), asked.minor(), charge(asked.minor(), chargePpm), 1);
    }

    /** With what is charged until a day, that day included. */
    GroupLoan on(LocalDate day, int chargePpm) {
        int months = monthsCharged;
        long charges = chargesMinor;
        while (takenOn.plusMonths(months).isBefore(day)) {
            charges = Math.addExact(charges, charge(principalMinor, chargePpm));
            months++;
        }
        return new GroupLoan(takenOn, dueOn, lentMinor, principalMinor, charges, months);
    }

    /** @param minor at most what is owed */
    Repaid repay(long minor) {
        long onCharges = Math.min(minor, chargesMinor);
        long onPrincipal = minor - onCharges;
        return new Repaid(
                new GroupLoan(
                        takenOn,
                        dueOn,
                        lentMinor,
                        principalMinor - onPrincipal,
                        chargesMinor - onCharges,
                        monthsCharged),
                onCharges,
                onPrincipal);
    }

    public long owedMinor() {
        return Math.addExact(principalMinor, chargesMinor);
    }

    public boolean isLateOn(LocalDate day) {
        return owedMinor() > 0 && dueOn.isBefore(day);
    }

    private static long charge(long principal, int ppm) {
        return BigDecimal.valueOf(principal)
                .multiply(BigDecimal.valueOf(ppm))
                .divide(ONE_IN_PPM, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
