package coop.minga.finance.loanproduct;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a loan costs in a year, whatever the method, the fees and the dates: the rate at which the instalments,
 * discounted by the day, are worth what was paid out. The equation is that of the European Union's Directive 2008/48/EC,
 * Annex I, with years of 365 days.
 *
 * <p>Guarantee: in percent, to four decimals; the same for the same instalments.
 */
final class EffectiveRate {
    private static final MathContext FINE = new MathContext(24);
    private static final int DAYS_OF_A_YEAR = 365;
    /** Each step halves what is not known, so this many leave less than the last decimal that is shown. */
    private static final int STEPS = 70;

    private EffectiveRate() {}

    static BigDecimal percent(long paidOutMinor, LocalDate paidOutOn, List<Instalment> instalments) {
        long repaid = instalments.stream().mapToLong(Instalment::totalMinor).reduce(0, Math::addExact);
        if (repaid == paidOutMinor) {
            return BigDecimal.ZERO.setScale(4);
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        BigDecimal paidOut = BigDecimal.valueOf(paidOutMinor);
        for (int step = 0; step < STEPS; step++) {
            BigDecimal ofADay = low.add(high).divide(BigDecimal.TWO, FINE);
            if (worth(ofADay, paidOutOn, instalments).compareTo(paidOut) > 0) {
                high = ofADay;
            } else {
                low = ofADay;
            }
        }
        return BigDecimal.ONE
                .divide(high.pow(DAYS_OF_A_YEAR, FINE), FINE)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(4, RoundingMode.HALF_EVEN);
    }

    /** The instalments, each worth {@code ofADay} less for every day it is later; from the last one backwards. */
    private static BigDecimal worth(BigDecimal ofADay, LocalDate paidOutOn, List<Instalment> instalments) {
        BigDecimal worth = BigDecimal.ZERO;
        for (int i = instalments.size() - 1; i >= 0; i--) {
            Instalment instalment = instalments.get(i);
            LocalDate before = i == 0 ? paidOutOn : instalments.get(i - 1).dueOn();
            worth = worth.add(BigDecimal.valueOf(instalment.totalMinor()), FINE)
                    .multiply(ofADay.pow((int) ChronoUnit.DAYS.between(before, instalment.dueOn()), FINE), FINE);
        }
        return worth;
    }
}
