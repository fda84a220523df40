package coop.minga.membership.workprofile.domain;

import coop.minga.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a job brings in.
 *
 * <p>Guarantee: not negative.
 */
public record Earnings(Money money, EarningsPeriod period) {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    public Earnings {
        if (money.minor() < 0) {
            throw new IllegalArgumentException("Earnings are not negative.");
        }
    }

    /** By the month, to two significant digits: enough for a report, too little to know somebody by. */
    public Money roundedMonthly() {
        BigDecimal monthly = BigDecimal.valueOf(money.minor())
                .multiply(BigDecimal.valueOf(period.times()))
                .divide(BigDecimal.valueOf(period.over()), MathContext.DECIMAL128)
                .round(TWO_DIGITS)
                .setScale(0, RoundingMode.HALF_UP);
        return new Money(monthly.longValueExact(), money.currency());
    }
}
